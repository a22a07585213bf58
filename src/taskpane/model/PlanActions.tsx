import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { sizeOf } from "../../workbook/block";
import type { ModelToWrite } from "../../workbook/model-book";
import type { Watch } from "../../workbook/share/all-or-nothing";
import { sayCount } from "../figure/words";
import { sayWhere } from "../lookup/where";
import { useRegister } from "../use-register";
import { useActiveCell, useWorkbook } from "../workbook-access";
import { ActionBar } from "./ActionBar";
import type { Plan } from "./plan/plan";
import type { Reckoned } from "./plan/reckon";
import { boardBlock } from "./results/board";
import { UpdateOffer, type Found } from "./UpdateOffer";
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
  const [found, setFound] = useState<Found>();
  const writing = useRef<AbortController>(undefined);
  const block = useMemo(() => (reckoned ? boardBlock(reckoned) : undefined), [reckoned]);

  /** Work on the sheets of the model, with its progress and a way to break it off. */
  const onSheets = async (work: (watch: Watch) => Promise<string>): Promise<string> => {
    const controller = new AbortController();
    writing.current = controller;
    setFound(undefined);
    setProgress(0);
    try {
      return await work({
        signal: controller.signal,
        onProgress: (made, total) => setProgress(made / total),
      });
    } finally {
      setProgress(undefined);
    }
  };
  /** The plan as sheets, once it is saved: the sheets know it by the id it has in the workbook. */
  const laidOut = async (worked: Reckoned, what?: "Model brought up to date"): Promise<ModelToWrite> => {
    const [{ modelToWrite }, id] = await Promise.all([import("./lay-out"), onSave(worked)]);
    return modelToWrite(register, worked, id, new Date(), what);
  };
  const write = async (to: ModelToWrite, watch: Watch): Promise<string> => {
    const done = await model.sheets.writeBook(to, watch);
    const sheets = Object.values(done.sheets);
    return `Wrote the model as ${sayCount(sheets.length, "sheet")}: ${sheets.join(", ")}. Change an input there and the rest follows, also without this add-in.`;
  };
  const insertModel = (worked: Reckoned): Promise<string> =>
    onSheets(async (watch) => {
      const to = await laidOut(worked);
      const there = await model.sheets.checkBook(to);
      if (there.kind === "none") return write(to, watch);
      setFound(there);
      return "";
    });
  const updateModel = (worked: Reckoned): Promise<string> =>
    onSheets(async (watch) => {
      const done = await model.sheets.updateBook(await laidOut(worked, "Model brought up to date"), watch);
      if (done.kind === "updated")
        return `Brought the model up to date: ${sayCount(done.cells, "cell")} written, ${sayCount(done.edits.length, "input")} of yours kept.`;
      if (done.kind === "new_copy") setFound(done);
      return done.kind === "none" ? "The sheets are no longer there: insert the model again." : "";
    });
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
      {found && reckoned ? (
        <UpdateOffer
          found={found}
          busy={busy}
          onUpdate={() => void act(() => updateModel(reckoned))}
          onWrite={() => void act(() => onSheets(async (watch) => write(await laidOut(reckoned), watch)))}
          onClose={() => setFound(undefined)}
        />
      ) : null}
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
