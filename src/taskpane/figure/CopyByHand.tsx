import { Field, Textarea } from "@fluentui/react-components";
import { figureTexts } from "../../texts/en-GB/figure";

interface CopyByHandProps {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly rows?: number | undefined;
}

/** A text ready to be copied by hand, selected as soon as it is reached. */
export function CopyByHand({ text, hint, rows }: CopyByHandProps) {
  return (
    <Field label={figureTexts.copy.byHand} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        size="small"
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        autoFocus
        {...(rows === undefined ? {} : { rows })}
      />
    </Field>
  );
}
