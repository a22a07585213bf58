import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { settingsTexts } from "../../texts/en-GB/settings";
import { useSettingsStyles } from "./styles";
import { ThisComputer } from "./ThisComputer";
import { ThisWorkbook } from "./ThisWorkbook";

/** Every setting there is, by where it is kept. Changes hold at once. */
export function Settings({ onClose }: { readonly onClose: () => void }) {
  const styles = useSettingsStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h2 className={styles.title} tabIndex={-1} ref={heading}>
        {settingsTexts.heading}
      </h2>
      <ThisWorkbook />
      <ThisComputer />
      <div className={styles.close}>
        <Button onClick={onClose}>{settingsTexts.close}</Button>
      </div>
    </div>
  );
}
