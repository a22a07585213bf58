import { Button, Checkbox, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import { register } from "../../../reference/store";
import { dataReleaseTexts } from "../../../texts/en-GB/data-release";
import { addressesFor } from "../../release/addresses";
import { feedFault } from "../../release/feed-fault";
import type { CheckReport } from "../../release/organisations/check";
import { useReleases, useReleaseState } from "../../release/releases-access";
import { useReleaseStyles } from "./styles";
import { useWork } from "./use-work";

/** Compares the register with the Organisation Data Service, where the user has switched that on. Writes nothing. */
export function OrganisationCheck() {
  const styles = useReleaseStyles();
  const releases = useReleases();
  const { settings } = useReleaseState();
  const work = useWork();
  const [done, setDone] = useState<{ readonly done: number; readonly total: number }>();
  const [report, setReport] = useState<CheckReport>();

  const check = (): Promise<void> =>
    work.start(async (signal) => {
      const [address] = addressesFor("organisations", window.location.href);
      if (!address) throw feedFault("not_allowed");
      setReport(undefined);
      const { checkOrganisations } = await import("../../release/organisations/check");
      try {
        const found = await checkOrganisations(
          register(),
          register().facts.date,
          { address, signal },
          (n, total) => setDone({ done: n, total }),
        );
        setReport(found);
        return dataReleaseTexts.organisations.compared(
          found.compared,
          found.differences.length
            ? dataReleaseTexts.organisations.differences(found.differences.length)
            : dataReleaseTexts.organisations.noDifference,
        );
      } finally {
        setDone(undefined);
      }
    });

  return (
    <>
      <Checkbox
        label={dataReleaseTexts.organisations.title}
        checked={settings.checkOrganisations}
        onChange={(_, { checked }) =>
          void work.start(async () => {
            await releases.change({ checkOrganisations: checked === true });
            return undefined;
          })
        }
      />
      {settings.checkOrganisations ? (
        <>
          <p className={styles.small}>{dataReleaseTexts.organisations.lead}</p>
          <div>
            <Button size="small" disabledFocusable={work.busy} onClick={() => void check()}>
              {dataReleaseTexts.organisations.button}
            </Button>
          </div>
        </>
      ) : null}
      {work.busy && done ? (
        <div className={styles.box}>
          <p className={styles.text}>{dataReleaseTexts.organisations.asked(done.done, done.total)}</p>
          <ProgressBar aria-label={dataReleaseTexts.organisations.progress} value={done.done / done.total} />
          <div>
            <Button size="small" onClick={work.cancel}>
              {dataReleaseTexts.organisations.cancel}
            </Button>
          </div>
        </div>
      ) : null}
      <p className={styles.text} role={work.said?.failed ? "alert" : "status"}>
        {work.said?.text}
      </p>
      {report?.differences.length ? (
        <ul className={styles.list} aria-label={dataReleaseTexts.organisations.list}>
          {report.differences.map(({ kind, code, text }) => (
            <li key={`${kind} ${code} ${text}`} className={styles.item}>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
