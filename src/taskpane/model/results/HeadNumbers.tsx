import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { modelResultsTexts } from "../../../texts/en-GB/model-results";
import type { Reckoned } from "../plan/reckon";
import { useModelStyles } from "../styles";
import { Named } from "./Named";
import { Why } from "./Why";
import { headNumbers, readOutput, sayOutput, type Boundary } from "./words";

const useStyles = makeStyles({
  numbers: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    // A low panel, as at twice the size of text, is not covered by what stays in sight.
    "@media (max-height: 520px)": { position: "static" },
    backgroundColor: tokens.colorNeutralBackground1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grid: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(82px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lacking: { margin: 0 },
});

/** How long a number stays before it is read out: moving a slider does not flood a screen reader. */
const REST_MS = 700;

interface HeadNumbersProps {
  readonly reckoned: Reckoned | undefined;
  readonly boundary: Boundary;
  /** What stands in place of results. */
  readonly lacking: string;
}

/** The five numbers of a plan, always in sight; each tells why it is what it is. Nothing while an input is amiss. */
export function HeadNumbers({ reckoned, boundary, lacking }: HeadNumbersProps) {
  const styles = useStyles();
  const shared = useModelStyles();
  const shown = reckoned
    ? headNumbers(boundary).map((of) => ({
        of,
        text: sayOutput(readOutput(reckoned, of.ref), of.ref, reckoned.scenario),
      }))
    : [];
  const words = reckoned ? shown.map(({ of, text }) => `${of.label}: ${text}`).join(", ") : lacking;
  const [said, setSaid] = useState("");
  useEffect(() => {
    const rest = setTimeout(() => setSaid(words), REST_MS);
    return () => clearTimeout(rest);
  }, [words]);
  return (
    <section className={styles.numbers} aria-label={modelResultsTexts.title}>
      {reckoned ? (
        <dl className={styles.grid}>
          {shown.map(({ of, text }) => (
            <div key={of.label}>
              <dt className={styles.name}>
                <Named of={of} />
              </dt>
              <dd className={styles.value}>
                <Why reckoned={reckoned} of={of} shown={text} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.lacking}>{lacking}</p>
      )}
      <div role="status" className={shared.hidden}>
        {said}
      </div>
    </section>
  );
}
