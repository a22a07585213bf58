import { Button, Field, Textarea } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { useRegister } from "../../use-register";
import { useWorkbook } from "../../workbook-access";
import { DataSection } from "../DataSection";
import type { RawTable } from "./read/raw-table";
import { SetList } from "./SetList";
import { useFigureStyles } from "./styles";
import { Opening } from "../../frame/Opening";

// Loaded when figures are first added: the list of what is stored needs none of it.
const AddFigures = lazy(async () => ({ default: (await import("./AddFigures")).AddFigures }));

/** Tables that are to be understood, and where they came from. */
interface Brought {
  readonly tables: readonly RawTable[];
  readonly from: string;
}

interface Said {
  readonly text: string;
  readonly failed: boolean;
}

const failure = (error: unknown): Said => ({
  text: error instanceof Error ? error.message : dataFiguresTexts.own.failed,
  failed: true,
});

/** Figures that people bring themselves: what is stored in the workbook, and adding to it. */
export function OwnFigures() {
  const styles = useFigureStyles();
  const { localFigures: port } = useWorkbook();
  const { local } = useRegister();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<Said>();
  const [brought, setBrought] = useState<Brought>();
  const [pasting, setPasting] = useState(false);
  const [reading, setReading] = useState<AbortController>();
  const outcome = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => {
    port.read().then(setFaults, (error: unknown) => setSaid(failure(error)));
  }, [port]);

  const finish = (text: string): void => {
    setBrought(undefined);
    setPasting(false);
    setSaid({ text, failed: false });
    outcome.current?.focus();
  };
  const bring = async (
    from: string,
    read: (signal: AbortSignal) => Promise<readonly RawTable[]>,
  ): Promise<void> => {
    const stop = new AbortController();
    setReading(stop);
    setSaid(undefined);
    try {
      setBrought({ from, tables: await read(stop.signal) });
      setPasting(false);
    } catch (error) {
      setSaid(failure(error));
    } finally {
      setReading(undefined);
    }
  };
  const readFrom = (source: string | File, from: string): Promise<void> =>
    bring(from, async (signal) => (await import("./read/reader")).readTables(source, signal));
  const takeSelection = (): Promise<void> =>
    bring("", async () => {
      const { address, rows } = await port.selectedCells();
      return [(await import("./read/raw-table")).trimmed(address, rows)];
    });

  const busy = reading !== undefined;
  return (
    <DataSection title={dataFiguresTexts.own.title}>
      <p className={styles.text}>{dataFiguresTexts.own.lead}</p>
      {faults.map((fault) => (
        <p className={styles.text} key={fault} role="alert">
          {fault}
        </p>
      ))}
      {local.sets.length ? (
        <SetList
          sets={local.sets}
          onBegin={() => setSaid(undefined)}
          onDone={finish}
          onFailed={(error) => setSaid(failure(error))}
        />
      ) : (
        <p className={styles.text}>{dataFiguresTexts.own.none}</p>
      )}
      {brought ? (
        <Suspense fallback={<Opening />}>
          <AddFigures
            tables={brought.tables}
            from={brought.from}
            onDone={finish}
            onCancel={() => finish(dataFiguresTexts.own.nothingStored)}
          />
        </Suspense>
      ) : (
        <div className={styles.row}>
          <Button disabledFocusable={busy} onClick={() => void takeSelection()}>
            {dataFiguresTexts.own.addCells}
          </Button>
          <Button disabledFocusable={busy} onClick={() => file.current?.click()}>
            {dataFiguresTexts.own.addFile}
          </Button>
          <Button disabledFocusable={busy} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {dataFiguresTexts.own.paste}
          </Button>
          <input
            ref={file}
            className={styles.file}
            type="file"
            aria-label={dataFiguresTexts.own.file}
            accept=".csv,.tsv,.txt,.xlsx,.xlsm"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (chosen) void readFrom(chosen, chosen.name);
            }}
          />
        </div>
      )}
      {pasting && !brought ? <Paste busy={busy} onTake={(text) => void readFrom(text, "")} /> : null}
      {reading ? (
        <div className={styles.row}>
          <span role="status">{dataFiguresTexts.own.reading}</span>
          <Button size="small" onClick={() => reading.abort()}>
            {dataFiguresTexts.own.stop}
          </Button>
        </div>
      ) : null}
      <div
        ref={outcome}
        tabIndex={-1}
        role={said?.failed ? "alert" : "status"}
        aria-label={dataFiguresTexts.own.outcome}
      >
        {said ? <p className={said.failed ? styles.failed : styles.text}>{said.text}</p> : null}
      </div>
    </DataSection>
  );
}

function Paste({ busy, onTake }: { readonly busy: boolean; readonly onTake: (text: string) => void }) {
  const styles = useFigureStyles();
  const [text, setText] = useState("");
  return (
    <div className={styles.form}>
      <Field
        label={dataFiguresTexts.own.pasteLabel}
        hint={text ? dataFiguresTexts.own.lines(text.split("\n").length) : null}
      >
        <Textarea autoFocus rows={4} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button disabledFocusable={busy || !text.trim()} onClick={() => text.trim() && onTake(text)}>
          {dataFiguresTexts.own.goOn}
        </Button>
      </div>
    </div>
  );
}
