import { useId, type ReactNode } from "react";
import { useSettingsStyles } from "./styles";

interface SettingProps {
  readonly name: string;
  /** What it is when nobody has changed it, and how it gets there again. */
  readonly usual: string;
  readonly children: ReactNode;
}

/** One setting: its name, what it is now with the means to change it, and what it usually is. */
export function Setting({ name, usual, children }: SettingProps) {
  const styles = useSettingsStyles();
  const id = useId();
  return (
    <div className={styles.setting} role="group" aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {name}
      </h3>
      {children}
      <p className={styles.small}>{usual}</p>
    </div>
  );
}
