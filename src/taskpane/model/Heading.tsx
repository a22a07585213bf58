import { useEffect, useRef } from "react";
import { useModelStyles } from "./styles";

/** The heading of a view. Takes the focus when the view opens, so that keyboard and screen reader go on from here. */
export function Heading({ text }: { readonly text: string }) {
  const styles = useModelStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 className={styles.heading} tabIndex={-1} ref={heading}>
      {text}
    </h2>
  );
}
