import { useEffect, useRef } from "react";
import { usePageStyles } from "./page-styles";

/** The heading of a page. Takes the focus when the page opens, so that keyboard and screen reader go on from here. */
export function PageTitle({ text, code }: { readonly text: string; readonly code?: string }) {
  const styles = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [text]);
  return (
    <h2 className={styles.title} tabIndex={-1} ref={heading}>
      {text}
      {code ? <span className={styles.code}> {code}</span> : null}
    </h2>
  );
}
