import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { faultOf } from "../../../workbook/errors";
import type { RefreshReport, Scope, TablesOverview } from "../../../workbook/tables";
import { watchInserted } from "../../../workbook/tables/inserted";
import type { Touched } from "../../../workbook/tables/touched";
import { takeWish, watchWishes } from "../../../workbook/tables/wanted";
import { dataTablesTexts } from "../../../texts/en-GB/data-tables";
import { useWorkbook } from "../../workbook-access";

export interface Said {
  readonly text: string;
  readonly failed: boolean;
}

interface State {
  readonly overview: TablesOverview | undefined;
  /** What a refresh of this scope would change. */
  readonly report: { readonly scope: Scope; readonly found: RefreshReport } | undefined;
  /** Cells that stand in the way of undoing. */
  readonly touched: readonly Touched[];
  readonly said: Said | undefined;
  /** What is under way, in words; undefined while nothing is. */
  readonly busy: string | undefined;
  /** Part that is done, 0 to 1. */
  readonly progress: number;
}

const AT_FIRST: State = {
  overview: undefined,
  report: undefined,
  touched: [],
  said: undefined,
  busy: undefined,
  progress: 0,
};

export interface UseTables extends State {
  readonly check: (scope: Scope) => void;
  readonly refresh: () => void;
  readonly keep: () => void;
  readonly dismiss: () => void;
  readonly undo: (anyway?: boolean) => void;
  readonly cancel: () => void;
}

export const changesIn = (report: RefreshReport): number =>
  report.tables.reduce((sum, { changes }) => sum + changes.length, 0);

/** What is done is told as done, also where the tables cannot be looked at afterwards. */
async function whenDone(
  tables: ReturnType<typeof useWorkbook>["tables"],
  text: string,
): Promise<Partial<State>> {
  try {
    return { overview: await tables.tablesOverview(), said: { text, failed: false } };
  } catch (error) {
    return {
      said: {
        text: dataTablesTexts.doing.withBefore(text, faultOf(error).message),
        failed: false,
      },
    };
  }
}

/** Looking at the tables of the workbook, and what is done to them, one thing at a time. */
export function useTables(): UseTables {
  const { tables } = useWorkbook();
  const [state, setState] = useState(AT_FIRST);
  const stop = useRef<AbortController>(undefined);
  const set = useCallback((part: Partial<State>) => setState((before) => ({ ...before, ...part })), []);

  const attempt = useCallback(
    async (busy: string, work: (signal: AbortSignal) => Promise<Partial<State>>): Promise<void> => {
      const abort = new AbortController();
      stop.current = abort;
      set({ busy, progress: 0, said: undefined });
      const end = (part: Partial<State>): void => {
        stop.current = undefined;
        // Drawn in pieces: there may be many tables, and the panel listens meanwhile.
        startTransition(() => set({ ...part, busy: undefined }));
      };
      try {
        end(await work(abort.signal));
      } catch (error) {
        end({ said: { text: faultOf(error).message, failed: true } });
      }
    },
    [set],
  );
  const look = useCallback(
    () =>
      void attempt(dataTablesTexts.doing.reading, async () => ({ overview: await tables.tablesOverview() })),
    [attempt, tables],
  );
  const check = useCallback(
    (scope: Scope) =>
      void attempt(dataTablesTexts.doing.looking, async (signal) => {
        const found = await tables.checkTables(scope, { signal });
        return { report: { scope, found }, touched: [], overview: await tables.tablesOverview() };
      }),
    [attempt, tables],
  );
  useEffect(() => {
    const begin = (): void => (takeWish() ? check("all") : look());
    begin();
    const ends = [
      watchWishes(() => {
        if (takeWish()) check("all");
      }),
      watchInserted(look),
    ];
    return () => ends.forEach((end) => end());
  }, [check, look]);

  const onProgress = (done: number, of: number): void => set({ progress: of ? done / of : 0 });
  return {
    ...state,
    check,
    refresh: () =>
      void attempt(dataTablesTexts.doing.refreshing, async (signal) => {
        const found = await tables.refreshTables(state.report!.scope, { signal, onProgress });
        const text = dataTablesTexts.doing.refreshed(changesIn(found));
        return { report: undefined, ...(await whenDone(tables, text)) };
      }),
    keep: () =>
      void attempt(dataTablesTexts.doing.writingReport, async () => {
        const sheet = await tables.keepReport(state.report!.found);
        return { said: { text: dataTablesTexts.doing.reportAt(sheet), failed: false } };
      }),
    dismiss: () => set({ report: undefined, touched: [] }),
    undo: (anyway = false) =>
      void attempt(dataTablesTexts.doing.puttingBack, async (signal) => {
        const outcome = await tables.undoRefresh(anyway, { signal, onProgress });
        if (outcome.kind === "touched") return { touched: outcome.touched };
        const text = dataTablesTexts.doing.putBack(outcome.tables);
        return { touched: [], report: undefined, ...(await whenDone(tables, text)) };
      }),
    cancel: () => stop.current?.abort(),
  };
}
