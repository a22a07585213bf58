import { Button, Link } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LocalSet } from "../../../reference/local/local-set";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { sayShortDay } from "../../frame/read-day";
import { useWorkbook } from "../../workbook-access";
import { Confirm } from "../share/Confirm";
import { useFigureStyles } from "./styles";
import { sayExtent, sayKind } from "./words";
import { Opening } from "../../frame/Opening";

interface SetListProps {
  /** Oldest first. */
  readonly sets: readonly LocalSet[];
  /** Told when a removal begins: what an earlier one said no longer holds. */
  readonly onBegin: () => void;
  readonly onDone: (said: string) => void;
  /** Told apart from here: a removal that fails takes the list away and brings it back. */
  readonly onFailed: (error: unknown) => void;
}

/** The sets that are stored, the newest first, each to be exported or removed. */
export function SetList({ sets, onBegin, onDone, onFailed }: SetListProps) {
  const styles = useFigureStyles();
  const { localFigures: port } = useWorkbook();
  const [leaving, setLeaving] = useState<readonly LocalSet[]>([]);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [exported, setExported] = useState<LocalSet>();

  const ask = (going: readonly LocalSet[]): void => {
    setLeaving(going);
    setAsking(true);
  };
  const remove = async (going: readonly LocalSet[]): Promise<void> => {
    setAsking(false);
    setBusy(true);
    onBegin();
    try {
      const cells = await port.remove(going.map(({ id }) => id));
      onDone(dataFiguresTexts.stored.removed(countRows(going), cells));
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ul className={styles.plain} aria-label={dataFiguresTexts.stored.title}>
        {[...sets].reverse().map((set) => (
          <li key={set.id}>
            <div>
              ◆ {sayKind(set)}: {sayExtent(set.rows)}
            </div>
            <p className={styles.small}>
              {dataFiguresTexts.stored.from(set.source, sayShortDay(set.entered))}
            </p>
            <div className={styles.row}>
              <Button
                size="small"
                aria-label={dataFiguresTexts.stored.exportOf(sayKind(set), sayShortDay(set.entered))}
                aria-expanded={exported === set}
                onClick={() => setExported(exported === set ? undefined : set)}
              >
                {dataFiguresTexts.stored.export}
              </Button>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={dataFiguresTexts.stored.removeOf(sayKind(set), sayShortDay(set.entered))}
                onClick={() => ask([set])}
              >
                {dataFiguresTexts.stored.remove}
              </Button>
            </div>
            {exported === set ? <Export set={set} /> : null}
          </li>
        ))}
      </ul>
      {sets.length > 1 ? (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => ask(sets)}>
            {dataFiguresTexts.stored.removeAll}
          </Button>
        </div>
      ) : null}
      <div role="status">{busy ? dataFiguresTexts.stored.removing : ""}</div>
      {leaving.length ? (
        <Confirm
          open={asking}
          title={dataFiguresTexts.stored.removeTitle(countRows(leaving))}
          action={dataFiguresTexts.stored.removeAction}
          onConfirm={() => void remove(leaving)}
          onClose={() => setAsking(false)}
        >
          <p className={styles.text}>
            {leaving.length === 1
              ? dataFiguresTexts.stored.oneSet(sayKind(leaving[0]!), leaving[0]!.source)
              : dataFiguresTexts.stored.allSets}{" "}
            {dataFiguresTexts.stored.removeMeans}
          </p>
        </Confirm>
      ) : null}
    </>
  );
}

const countRows = (sets: readonly LocalSet[]): number => sets.reduce((sum, set) => sum + set.rows.length, 0);

/** The set as a CSV file: to be saved, or copied where the program around the panel saves no files. */
function Export({ set }: { readonly set: LocalSet }) {
  const styles = useFigureStyles();
  const [file, setFile] = useState<{ readonly text: string; readonly address: string }>();
  const [copied, setCopied] = useState("");
  useEffect(() => {
    let address = "";
    let gone = false;
    void import("./csv").then(({ csvOf }) => {
      if (gone) return;
      const text = csvOf(set);
      address = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv" }));
      setFile({ text, address });
    });
    return () => {
      gone = true;
      URL.revokeObjectURL(address);
    };
  }, [set]);
  if (!file) return <Opening />;
  return (
    <div className={styles.row}>
      <Link href={file.address} download={`own-figures-${set.measure}-${set.entered}.csv`}>
        {dataFiguresTexts.stored.save}
      </Link>
      <Button
        size="small"
        onClick={() => {
          const copying =
            navigator.clipboard?.writeText(file.text) ?? Promise.reject(new Error("no clipboard"));
          copying.then(
            () => setCopied(dataFiguresTexts.stored.copied),
            () => setCopied(dataFiguresTexts.stored.notCopied),
          );
        }}
      >
        {dataFiguresTexts.stored.copy}
      </Button>
      <span role="status">{copied}</span>
    </div>
  );
}
