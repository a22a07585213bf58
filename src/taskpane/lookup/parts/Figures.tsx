import type { Body } from "../../../reference/bodies";
import type { Figure as FigureHeld } from "../../../reference/figures";
import { register } from "../../../reference/store";
import { groupBy } from "../../../reference/tables";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { Figure } from "../../figure/Figure";
import { sayAmount, sayMetric, sayPrecisely, sayStated } from "../../figure/words";
import { usePartStyles } from "./part-styles";

interface FiguresProps {
  readonly body: Body;
  readonly figures: readonly FigureHeld[];
}

/** Figures told of a body, by what they measure; those that conflict stand side by side. */
export function Figures({ body, figures }: FiguresProps) {
  const styles = usePartStyles();
  const { bodies } = register();
  return (
    <div>
      {[...groupBy(figures, (figure) => figure.metric)].map(([metric, of]) => (
        <div key={metric}>
          <h4 className={styles.heading}>{sayMetric(metric)}</h4>
          <ul className={styles.list}>
            {of.map((figure) => {
              const others = figure.bodies
                .filter((id) => id !== body.id)
                .map((id) => bodies.get(id)?.shortName ?? id);
              const together = others.length ? organisationTexts.figures.together(others.join(", ")) : "";
              const when = sayStated(figure.asAt);
              return (
                <li
                  key={`${figure.asAt} ${figure.value} ${figure.sources.join()} ${figure.note}`}
                  className={styles.row}
                >
                  <span className={styles.small}>
                    {[when || organisationTexts.figures.noDate, together].filter(Boolean).join(", ")}
                  </span>
                  <Figure
                    className={styles.number}
                    of={{
                      label: [sayMetric(metric), body.shortName, together].filter(Boolean).join(", "),
                      shown: sayPrecisely(figure.precision, sayAmount(figure.value, figure.unit)),
                      rests: figure.basis,
                      when,
                      precision: figure.precisionNote,
                      note: figure.note,
                      sources: figure.sources,
                    }}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
