import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SECTOR, type Body } from "../../reference/bodies";
import { register } from "../../reference/store";
import { lookupTexts } from "../../texts/en-GB/lookup";
import { useOpen } from "./navigation";

/** Real look-ups to begin with: a unit that merged, a CCG by its code, all of England. */
const EXAMPLES: readonly { readonly text: string; readonly say: (body: Body) => string }[] = [
  { text: "CSU-ARDEN", say: (body) => lookupTexts.start.becameOf(body.shortName) },
  { text: "CSU-GM", say: (body) => lookupTexts.start.served(body.shortName) },
  { text: "03V", say: (body) => lookupTexts.start.allowed(body.ods, body.shortName) },
];

const useStyles = makeStyles({
  start: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "stretch",
  },
  text: { margin: 0 },
  example: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular },
});

/** Before anything was looked up: what can be asked, with three examples that work. */
export function Start() {
  const styles = useStyles();
  const open = useOpen();
  const examples = EXAMPLES.flatMap(({ text, say }) => {
    const found = register().resolve(text);
    return found.ok ? [{ body: found.value, say: say(found.value) }] : [];
  });
  return (
    <div className={styles.start}>
      <p className={styles.text}>{lookupTexts.start.lead}</p>
      {examples.map(({ body, say }) => (
        <Button
          key={body.id}
          className={styles.example}
          onClick={() => open({ kind: "organisation", id: body.id })}
        >
          {say}
        </Button>
      ))}
      <Button
        appearance="subtle"
        className={styles.example}
        onClick={() => open({ kind: "organisation", id: SECTOR })}
      >
        {lookupTexts.start.sector}
      </Button>
    </div>
  );
}
