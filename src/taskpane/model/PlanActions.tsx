import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { sizeOf } from "../../workbook/block";
import type { ModelToWrite } from "../../workbook/model-book";
import type { Watch } from "../../workbook/share/all-or-nothing";
import { modelTexts } from "../../texts/en-GB/model";
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
    return modelTexts.actions.wroteModel(sheets.length, sheets.join(", "));
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
      if (done.kind === "updated") return modelTexts.actions.updated(done.cells, done.edits.length);
      if (done.kind === "new_copy") setFound(done);
      return done.kind === "none" ? modelTexts.actions.sheetsGone : "";
    });
  return (
    <ActionBar
      label={modelTexts.actions.label}
      will={block ? modelTexts.actions.will(sayWhere(place, sizeOf(block))) : modelTexts.actions.willLater}
      // While the bar moves nobody waits for Excel.
      outcome={progress ? undefined : outcome}
    >
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy || !reckoned}
        onClick={() => reckoned && void act(() => insertModel(reckoned))}
      >
        {modelTexts.actions.insertModel}
      </Button>
      <Button
        size="small"
        disabledFocusable={busy || !block}
        onClick={() =>
          block &&
          void act(async () => {
            const done = await model.insertBlock(block);
            return modelTexts.actions.wroteResults(done.rows, done.cells, done.sheet, done.name);
          })
        }
      >
        {modelTexts.actions.insertResults}
      </Button>
      <Button
        size="small"
        disabledFocusable={busy || !reckoned}
        onClick={() =>
          reckoned &&
          void act(async () => {
            await onSave(reckoned);
            return modelTexts.actions.saved(reckoned.scenario.name);
          })
        }
      >
        {plan.savedAs ? modelTexts.actions.saveAgain : modelTexts.actions.save}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={onClone}>
        {modelTexts.actions.clone}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={onCompare}>
        {modelTexts.actions.compare}
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
          <ProgressBar aria-label={modelTexts.actions.progress} value={progress} />
          <Button size="small" onClick={() => writing.current?.abort()}>
            {modelTexts.actions.cancel}
          </Button>
        </>
      )}
    </ActionBar>
  );
}
