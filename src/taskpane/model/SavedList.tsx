import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { sayDate } from "../../reference/dates";
import { faultOf } from "../../workbook/errors";
import type { SavedScenario } from "../../workbook/scenarios";
import { modelTexts } from "../../texts/en-GB/model";
import { useModelStyles } from "./styles";
import type { Saved } from "./use-saved";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
  },
  open: {
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    display: "block",
  },
});

interface SavedListProps {
  readonly saved: Saved;
  readonly onOpen: (scenario: SavedScenario) => void;
}

/** The plans that travel with the workbook: each can be opened, or taken out after a second press. */
export function SavedList({ saved, onOpen }: SavedListProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const [asked, setAsked] = useState<string>();
  const [failed, setFailed] = useState("");
  const remove = async (id: string): Promise<void> => {
    setFailed("");
    try {
      await saved.remove(id);
    } catch (error) {
      setFailed(faultOf(error).message);
    } finally {
      setAsked(undefined);
    }
  };
  return (
    <section className={styles.part} aria-labelledby="model-saved">
      <h2 className={styles.heading} id="model-saved">
        {modelTexts.saved.title}
      </h2>
      {saved.scenarios.length === 0 && saved.faults.length === 0 ? (
        <p className={styles.small}>{modelTexts.saved.none}</p>
      ) : null}
      <ul className={styles.list}>
        {saved.scenarios.map((one) => (
          <li key={one.id} className={own.line}>
            <Button className={own.open} onClick={() => onOpen(one)}>
              {one.name}
              <div className={styles.small}>{modelTexts.saved.on(sayDate(one.savedOn.slice(0, 10)))}</div>
            </Button>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={
                asked === one.id ? modelTexts.saved.removeNow(one.name) : modelTexts.saved.removeOf(one.name)
              }
              onClick={() => (asked === one.id ? void remove(one.id) : setAsked(one.id))}
              onBlur={() => setAsked(undefined)}
            >
              {asked === one.id ? modelTexts.saved.removeSure : null}
            </Button>
          </li>
        ))}
      </ul>
      {saved.faults.map((fault) => (
        <p key={fault} className={styles.small}>
          {fault}
        </p>
      ))}
      <p role="alert" className={mergeClasses(styles.small, styles.failed)}>
        {failed}
      </p>
    </section>
  );
}
