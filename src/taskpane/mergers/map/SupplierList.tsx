import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { sayDate, type Day } from "../../../reference/dates";
import { register } from "../../../reference/store";
import { mergersMapTexts } from "../../../texts/en-GB/mergers-map";
import { Fold } from "../../figure/Fold";
import { BodyLink } from "../../lookup/BodyLink";
import { InLookUp } from "../InLookUp";
import type { Group } from "./coverage";
import { CORNERS } from "./hexagons";
import { LETTER_COLOUR, supplierMark } from "./supplier-marks";
import { sayGroup } from "./words";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: {
    display: "grid",
    gridTemplateColumns: "26px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
  },
  sample: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralStrokeAccessible },
  hex: {
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  letters: {
    fill: LETTER_COLOUR,
    fontSize: "9.5px",
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  ccgs: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** The key of the map and the same as a list: every supplier with its letters, its colour and its CCGs. */
export function SupplierList({ groups, day }: { readonly groups: readonly Group[]; readonly day: Day }) {
  const styles = useStyles();
  const { bodies } = register();
  return (
    <ul className={styles.list} aria-label={mergersMapTexts.map.suppliers(sayDate(day))}>
      {groups.map(({ supplier, ccgs }) => (
        <li key={supplier?.id ?? ""} className={styles.entry}>
          <Sample {...(supplier ? supplierMark(supplier) : {})} />
          <Fold title={sayGroup({ supplier, ccgs })}>
            {supplier ? <InLookUp bodies={[supplier]} /> : null}
            <ul className={styles.ccgs}>
              {ccgs.map((ccg) => (
                <li key={ccg.id}>
                  <BodyLink body={ccg} name={bodies.nameOn(ccg, day)} /> {ccg.ods}
                </li>
              ))}
            </ul>
          </Fold>
        </li>
      ))}
    </ul>
  );
}

function Sample({ letters, colour }: { readonly letters?: string; readonly colour?: string }) {
  const styles = useStyles();
  const stripes = useId();
  return (
    <svg className={styles.sample} width={24} height={26} viewBox="-12 -13 24 26" aria-hidden="true">
      <pattern id={stripes} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="4" stroke="currentColor" />
      </pattern>
      <polygon
        className={styles.hex}
        points={CORNERS}
        fill={colour ?? `url(#${stripes})`}
        stroke={colour ? "none" : "currentColor"}
      />
      {letters ? (
        <text className={styles.letters} y={3.4}>
          {letters}
        </text>
      ) : null}
    </svg>
  );
}
