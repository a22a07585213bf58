import { Button, Checkbox, ProgressBar } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { sayDate } from "../../../reference/dates";
import { sameRelease } from "../../../reference/release-order";
import { dataReleaseTexts } from "../../../texts/en-GB/data-release";
import { embeddedLabel, labelInUse, type Candidate, type Step } from "../../release/releases";
import { useReleases, useReleaseState } from "../../release/releases-access";
import { standingOf, type Standing } from "../../release/standing";
import { TermHint } from "../../figure/TermHint";
import { useRegister } from "../../use-register";
import { useWorkbook } from "../../workbook-access";
import { DataSection } from "../DataSection";
import { OrganisationCheck } from "./OrganisationCheck";
import { useReleaseStyles } from "./styles";
import { sayUsed, TakeRelease } from "./TakeRelease";
import { useWork } from "./use-work";
import { sayRecalculated, sayStanding } from "./words";

/** The data release: which one answers, which one the workbook is kept to, and how a newer one is found and taken. */
export function ReleaseSection() {
  const styles = useReleaseStyles();
  const releases = useReleases();
  const { here, settings, notice, found } = useReleaseState();
  const { releases: workbook } = useWorkbook();
  const pinned = useSyncExternalStore(workbook.watchPinnedRelease, workbook.pinnedRelease);
  const { facts } = useRegister();
  const work = useWork();
  const [step, setStep] = useState<Step>();
  const [candidate, setCandidate] = useState<Candidate>();
  const buttons = useRef<HTMLDivElement>(null);

  const keptTo = pinned.kind === "pinned" ? pinned.label : undefined;
  const standing = standingOf(keptTo, labelInUse(), here);
  const offered = candidate ?? found;

  const ask = (): Promise<void> =>
    work.start(async (signal) => {
      try {
        const newer = await releases.ask(signal, setStep);
        setCandidate(newer);
        return newer ? undefined : dataReleaseTexts.section.noneNewer(here[0]!.version);
      } finally {
        setStep(undefined);
      }
    });
  const consider = (label: Candidate["label"]): Promise<void> =>
    work.start(async (signal) => {
      setCandidate(await releases.consider(label, signal));
      return undefined;
    });
  const close = (): void => {
    flushSync(() => {
      setCandidate(undefined);
      releases.dismiss();
    });
    buttons.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  };
  const use = (taken: Candidate): Promise<void> =>
    work.start(async () => {
      const used = await releases.use(taken);
      close();
      return sayUsed(taken.label.version, used);
    });
  const keep = (to: "in_use" | "none"): Promise<void> =>
    work.start(async () => {
      const cells = await releases.keepWorkbook(to);
      if (to === "in_use") return dataReleaseTexts.section.kept(facts.version);
      return dataReleaseTexts.section.follows(cells ? sayRecalculated(cells) : "");
    });

  return (
    <DataSection title={dataReleaseTexts.section.title}>
      {standing ? (
        <Banner
          standing={standing}
          busy={work.busy}
          onConsider={consider}
          onUse={() => void keep("in_use")}
        />
      ) : null}
      <p className={styles.text}>
        {dataReleaseTexts.section.inUse(
          facts.version,
          sayDate(facts.date),
          sameRelease(labelInUse(), embeddedLabel),
        )}{" "}
        <TermHint term="Data release" />
      </p>
      <div className={styles.row} ref={buttons}>
        {keptTo && !standing ? <span>{dataReleaseTexts.section.isKept}</span> : null}
        {pinned.kind === "none" ? (
          <Button size="small" disabledFocusable={work.busy} onClick={() => void keep("in_use")}>
            {dataReleaseTexts.section.keep}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={work.busy} onClick={() => void keep("none")}>
            {dataReleaseTexts.section.follow}
          </Button>
        )}
        <Button size="small" disabledFocusable={work.busy} onClick={() => void ask()}>
          {dataReleaseTexts.section.check}
        </Button>
      </div>
      {pinned.kind === "unreadable" ? (
        <p className={styles.text} role="alert">
          {pinned.message}
        </p>
      ) : null}
      {notice ? (
        <p className={styles.text} role="alert">
          {notice}
        </p>
      ) : null}
      {work.busy && step ? <Asking step={step} onCancel={work.cancel} /> : null}
      {offered ? (
        <TakeRelease
          key={offered.label.checksum}
          candidate={offered}
          busy={work.busy}
          onUse={() => void use(offered)}
          onDecline={close}
        />
      ) : null}
      <p className={styles.text} role={work.said?.failed ? "alert" : "status"}>
        {work.said?.text}
      </p>
      <Checkbox
        label={dataReleaseTexts.section.checkOnOpen}
        checked={settings.askOnOpen}
        onChange={(_, { checked }) =>
          void work.start(async () => {
            await releases.change({ askOnOpen: checked === true });
            return undefined;
          })
        }
      />
      <p className={styles.small}>{dataReleaseTexts.section.checkMeans}</p>
      <OrganisationCheck />
    </DataSection>
  );
}

interface BannerProps {
  readonly standing: Standing;
  readonly busy: boolean;
  readonly onConsider: (label: Candidate["label"]) => Promise<void>;
  readonly onUse: () => void;
}

/** Tells that the workbook's release and the one here differ, and what can be done. Changes nothing by itself. */
function Banner({ standing, busy, onConsider, onUse }: BannerProps) {
  const styles = useReleaseStyles();
  return (
    <div className={styles.box} role="region" aria-label={dataReleaseTexts.section.differ}>
      <p className={styles.text}>{sayStanding(standing)}</p>
      <div className={styles.row}>
        {standing.kind === "newer_here" ? (
          <Button size="small" disabledFocusable={busy} onClick={() => void onConsider(standing.newer)}>
            {dataReleaseTexts.section.see(standing.newer.version)}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={busy} onClick={onUse}>
            {dataReleaseTexts.section.use(standing.used.version)}
          </Button>
        )}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<Step["kind"], string>> = dataReleaseTexts.progress.steps;

function Asking({ step, onCancel }: { readonly step: Step; readonly onCancel: () => void }) {
  const styles = useReleaseStyles();
  const part = step.kind === "bringing" && step.total ? step.received / step.total : undefined;
  return (
    <div className={styles.box}>
      <p className={styles.text} role="status">
        {STEPS[step.kind]}
      </p>
      <ProgressBar
        aria-label={dataReleaseTexts.progress.label}
        {...(part !== undefined && { value: part })}
      />
      <div>
        <Button size="small" onClick={onCancel}>
          {dataReleaseTexts.progress.cancel}
        </Button>
      </div>
    </div>
  );
}
