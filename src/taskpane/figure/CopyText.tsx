import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";

// Few browsers refuse to copy: the others do without.
const CopyByHand = lazy(async () => ({ default: (await import("./CopyByHand")).CopyByHand }));

const useStyles = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface CopyTextProps {
  readonly text: string;
  /** On the button. */
  readonly label: string;
  /** On the button once the text was copied; as before unless given. */
  readonly labelAfter?: string;
  /** Told once the text was copied: shown, or for screen readers only where the button says it. */
  readonly said: string;
  readonly saidIsShown?: boolean;
  /** Beside the text where it has to be copied by hand. */
  readonly hint?: string;
  readonly rows?: number;
}

/** Copies a text; where the browser does not let the panel copy, shows it ready to be copied by hand. */
export function CopyText({ text, label, labelAfter, said, saidIsShown, hint, rows }: CopyTextProps) {
  const styles = useStyles();
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  if (state === "refused")
    return (
      <Suspense>
        <CopyByHand text={text} hint={hint} rows={rows} />
      </Suspense>
    );
  const copied = state === "copied";
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
          copying.then(
            () => setState("copied"),
            () => setState("refused"),
          );
        }}
      >
        {copied ? (labelAfter ?? label) : label}
      </Button>
      <span role="status" className={mergeClasses(saidIsShown ? undefined : styles.unseen)}>
        {copied ? said : ""}
      </span>
    </>
  );
}
