import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useModelStyles } from "../model/styles";
import { sayWhere } from "../lookup/where";
import { useActiveCell, useWorkbook } from "../workbook-access";
import { sizeOfAnswer } from "../wizard/answer";
import { AnswerView } from "../wizard/AnswerView";
import { readCall, valuesOf } from "../wizard/call";
import { useAnswer } from "../wizard/use-answer";
import type { useAct } from "../model/use-act";
import { helpTexts } from "../../texts/en-GB/help";

const useStyles = makeStyles({
  example: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalXS,
  },
  start: { justifySelf: "start" },
});

interface TryExampleProps {
  readonly id: string;
  readonly formula: string;
  readonly says: string;
  readonly acting: ReturnType<typeof useAct>;
}

/** An example with the answer that the data in use give now, and what puts it into the selected cell. */
export function TryExample({ id, formula, says, acting: { busy, act } }: TryExampleProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const workbook = useWorkbook();
  const place = useActiveCell();
  const values = useMemo(() => {
    const read = readCall(formula, "");
    return read.ok ? valuesOf(read.call) : undefined;
  }, [formula]);
  const answer = useAnswer(id, values);
  const size = answer ? sizeOfAnswer(answer) : undefined;
  return (
    <li className={own.example}>
      <code className={own.code}>{formula}</code>
      <p className={styles.small}>{says}</p>
      {answer ? <AnswerView answer={answer} label={helpTexts.example.answerOf(formula)} /> : null}
      <Button
        size="small"
        className={own.start}
        disabledFocusable={busy || !size}
        aria-label={helpTexts.example.try(formula)}
        onClick={() =>
          void act(async () => {
            const done = await workbook.insertFormula({ formula, ...(size ?? { rows: 1, columns: 1 }) });
            return helpTexts.example.wrote(done.cells, done.sheet);
          })
        }
      >
        {helpTexts.example.tryIt(size ? helpTexts.example.at(sayWhere(place, size)) : "")}
      </Button>
    </li>
  );
}
