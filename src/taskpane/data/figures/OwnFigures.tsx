import { Button, Field, Textarea } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { sayCount } from "../../figure/words";
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
  text: error instanceof Error ? error.message : "This did not work: try again. Nothing was changed.",
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
    <DataSection title="Your own figures">
      <p className={styles.text}>
        Allowances, populations, staff or other figures of your own are kept in this workbook, marked ◆ and
        used by every function before published ones. NHS England publishes allowances of 2016/17 and later,
        which are not all held here.
      </p>
      {faults.map((fault) => (
        <p className={styles.text} key={fault} role="alert">
          {fault}
        </p>
      ))}
      {local.sets.length ? (
        <SetList sets={local.sets} onDone={finish} onFailed={(error) => setSaid(failure(error))} />
      ) : (
        <p className={styles.text}>None is stored yet.</p>
      )}
      {brought ? (
        <Suspense fallback={<Opening />}>
          <AddFigures
            tables={brought.tables}
            from={brought.from}
            onDone={finish}
            onCancel={() => finish("Nothing was stored.")}
          />
        </Suspense>
      ) : (
        <div className={styles.row}>
          <Button disabledFocusable={busy} onClick={() => void takeSelection()}>
            Add the selected cells…
          </Button>
          <Button disabledFocusable={busy} onClick={() => file.current?.click()}>
            Add a file…
          </Button>
          <Button disabledFocusable={busy} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            Paste…
          </Button>
          <input
            ref={file}
            className={styles.file}
            type="file"
            aria-label="CSV file or Excel workbook"
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
          <span role="status">Reading…</span>
          <Button size="small" onClick={() => reading.abort()}>
            Stop
          </Button>
        </div>
      ) : null}
      <div ref={outcome} tabIndex={-1} role={said?.failed ? "alert" : "status"} aria-label="How it went">
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
        label="Paste cells with their headings"
        hint={text ? sayCount(text.split("\n").length, "line") : null}
      >
        <Textarea autoFocus rows={4} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button disabledFocusable={busy || !text.trim()} onClick={() => text.trim() && onTake(text)}>
          Go on
        </Button>
      </div>
    </div>
  );
}
