import type { Body } from "../../reference/bodies";
import { mergersTexts } from "../../texts/en-GB/mergers";
import { BodyLink } from "../lookup/BodyLink";
import { usePartStyles } from "../lookup/parts/part-styles";

/** The way to the pages of organisations in Look up, each once. */
export function InLookUp({ bodies }: { readonly bodies: readonly Body[] }) {
  const parts = usePartStyles();
  return (
    <p className={parts.small}>
      {mergersTexts.inLookUp}{" "}
      {[...new Set(bodies)].map((body, i) => (
        <span key={body.id}>
          {i ? ", " : ""}
          <BodyLink body={body} />
        </span>
      ))}
    </p>
  );
}
