import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { register } from "../../reference/store";
import type { Cited } from "./Figure";
import { MARKS } from "./words";

/** The citation of a figure as it goes into a paper. */
function citationOf(of: Cited): string {
  const { citations, facts } = register();
  const when = of.when ? `, as at ${of.when}` : "";
  return `${of.label}: ${of.shown} (${MARKS[of.rests].words}${when}). ${citations.cite(of.sources)}. Commissioning Costs data release ${facts.version}.`;
}

const useStyles = makeStyles({
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Copies the citation; where the browser does not let the panel copy, shows it ready to be copied by hand. */
export function CopyCitation({ of }: { readonly of: Cited }) {
  const styles = useStyles();
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  const text = citationOf(of);
  if (state === "refused")
    return (
      <Field label="Copy with Ctrl+C">
        <Textarea
          size="small"
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          autoFocus
        />
      </Field>
    );
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
        {state === "copied" ? "Copied" : "Copy citation"}
      </Button>
      <span role="status" className={styles.said}>
        {state === "copied" ? "The citation was copied." : ""}
      </span>
    </>
  );
}
