import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { sayBody } from "../../reference/bodies";
import { register } from "../../reference/store";
import { lookupTexts } from "../../texts/en-GB/lookup";
import { useOpen } from "./navigation";

const useStyles = makeStyles({
  nothing: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    justifyItems: "start",
    marginTop: tokens.spacingVerticalS,
  },
  text: { margin: 0 },
});

/** Nothing bears the text: the nearest names held, as buttons. */
export function NothingFound({ text }: { readonly text: string }) {
  const styles = useStyles();
  const open = useOpen();
  const nearest = register().directory.nearest(text);
  return (
    <div className={styles.nothing}>
      <p className={styles.text}>{lookupTexts.search.nothing(text.trim(), Boolean(nearest.length))}</p>
      {nearest.map((body) => (
        <Button key={body.id} onClick={() => open({ kind: "organisation", id: body.id })}>
          {sayBody(body)}
        </Button>
      ))}
    </div>
  );
}
