import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { sizeOf } from "../../workbook/block";
import { sayCount } from "../figure/words";
import { sayWhere } from "../lookup/where";
import { useRegister } from "../use-register";
import { useActiveCell, useWorkbook } from "../workbook-access";
import { ActionBar } from "./ActionBar";
import type { Plan } from "./plan/plan";
import type { Reckoned } from "./plan/reckon";
import { boardBlock } from "./results/board";
import { useAct } from "./use-act";

interface PlanActionsProps {
  readonly plan: Plan;
  readonly reckoned: Reckoned | undefined;
  /** Saves the plan and gives its id in the workbook; rejects where Excel refuses. */
  readonly onSave: (reckoned: Reckoned) => Promise<string>;
  readonly onClone: () => void;
  readonly onCompare: () => void;
}

/** What can be done with a plan: the model as sheets, its results as a table, kept in the workbook, cloned, compared. */
export function PlanActions({ plan, reckoned, onSave, onClone, onCompare }: PlanActionsProps) {
  const { model } = useWorkbook();
  const register = useRegister();
  const place = useActiveCell();
  const { busy, outcome, act } = useAct();
  const [progress, setProgress] = useState<number>();
  const writing = useRef<AbortController>(undefined);
  const block = useMemo(() => (reckoned ? boardBlock(reckoned) : undefined), [reckoned]);

  const insertModel = async (worked: Reckoned): Promise<string> => {
    const controller = new AbortController();
    writing.current = controller;
    setProgress(0);
    try {
      const [{ modelToWrite }, id] = await Promise.all([import("./lay-out"), onSave(worked)]);
      const done = await model.writeBook(modelToWrite(register, worked, id, new Date()), {
        signal: controller.signal,
        onProgress: (made, total) => setProgress(made / total),
      });
      const sheets = Object.values(done.sheets);
      return `Wrote the model as ${sayCount(sheets.length, "sheet")}: ${sheets.join(", ")}. Change an input there and the rest follows, also without this add-in.`;
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <ActionBar
      label="What to do with the plan"
      will={
        block
          ? `The model is written on new sheets and the plan is saved; the table of results writes ${sayWhere(place, sizeOf(block))}.`
          : "It can be inserted and saved once every input is given."
      }
      // While the bar moves nobody waits for Excel.
      outcome={progress ? undefined : outcome}
    >
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy || !reckoned}
        onClick={() => reckoned && void act(() => insertModel(reckoned))}
      >
        Insert the model
      </Button>
      <Button
        size="small"
        disabledFocusable={busy || !block}
        onClick={() =>
          block &&
          void act(async () => {
            const done = await model.insertBlock(block);
            return `Wrote ${sayCount(done.rows, "row")} to ${done.cells} on ${done.sheet}, as table ${done.name}.`;
          })
        }
      >
        Insert results
      </Button>
      <Button
        size="small"
        disabledFocusable={busy || !reckoned}
        onClick={() =>
          reckoned &&
          void act(async () => {
            await onSave(reckoned);
            return `Saved in this workbook as “${reckoned.scenario.name}”.`;
          })
        }
      >
        {plan.savedAs ? "Save again" : "Save"}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={onClone}>
        Clone
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={onCompare}>
        Compare
      </Button>
      {progress === undefined ? null : (
        <>
          <ProgressBar aria-label="Progress of writing the model" value={progress} />
          <Button size="small" onClick={() => writing.current?.abort()}>
            Cancel
          </Button>
        </>
      )}
    </ActionBar>
  );
}
