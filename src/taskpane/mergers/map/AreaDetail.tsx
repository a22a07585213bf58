import { makeStyles, tokens } from "@fluentui/react-components";
import { sayDate, type Day } from "../../../reference/dates";
import { mergersMapTexts } from "../../../texts/en-GB/mergers-map";
import { BodyLink } from "../../lookup/BodyLink";
import { Confidence, sayService } from "../../lookup/parts/Customers";
import { usePartStyles } from "../../lookup/parts/part-styles";
import { InLookUp } from "../InLookUp";
import type { Area } from "./coverage";
import { sayCcg } from "./words";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The tile that is chosen: who served the CCG on the day, since when, how well that is known, who says so. */
export function AreaDetail({ area, day }: { readonly area: Area; readonly day: Day }) {
  const styles = useStyles();
  const parts = usePartStyles();
  return (
    <div role="region" aria-label={mergersMapTexts.area.label} className={parts.item}>
      <h3 className={styles.title}>{sayCcg(area, day)}</h3>
      {area.services.map((service) => (
        <div key={service.csu.id}>
          <div>
            <BodyLink body={service.csu} />
          </div>
          <div className={parts.small}>
            {sayService(service)}{" "}
            <Confidence
              service={service}
              label={mergersMapTexts.area.served(service.csu.shortName, service.ccg.shortName)}
            />
          </div>
        </div>
      ))}
      {area.services.length ? null : (
        <p className={parts.text}>{mergersMapTexts.area.notTold(sayDate(day))}</p>
      )}
      <InLookUp bodies={[area.ccg, area.origin]} />
    </div>
  );
}
