import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";

/** Copies a text; where the browser does not let the panel copy, shows it ready to be copied by hand. */
export function CopyForSupport({ text }: { readonly text: string }) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  if (state === "refused")
    return (
      <Field label="Copy with Ctrl+C" hint="This browser does not let the panel copy by itself.">
        <Textarea
          size="small"
          rows={8}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          autoFocus
        />
      </Field>
    );
  return (
    <div>
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
        Copy for support
      </Button>
      <p role="status">{state === "copied" ? "Copied. It holds nothing that stands in your cells." : ""}</p>
    </div>
  );
}
