import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { releaseTexts } from "../../texts/en-GB/release";
import { useRegister } from "../use-register";
import { useWorkbook } from "../workbook-access";
import { labelInUse } from "./releases";
import { useReleaseState } from "./releases-access";
import { standingOf } from "./standing";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
});

/** Says, wherever one is in the panel, that another data release than the workbook's is there. Changes nothing. */
export default function ReleaseLine({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const { here, found } = useReleaseState();
  const { releases } = useWorkbook();
  const pinned = useSyncExternalStore(releases.watchPinnedRelease, releases.pinnedRelease);
  useRegister();
  const standing = standingOf(pinned.kind === "pinned" ? pinned.label : undefined, labelInUse(), here);
  if (!standing && !found) return null;
  return (
    <div className={styles.line} role="status">
      <Text size={200}>
        {standing && standing.kind !== "newer_here"
          ? releaseTexts.kept(standing.pinned.version, standing.used.version)
          : releaseTexts.newer(standing ? standing.newer.version : found!.label.version)}
      </Text>
      <Button size="small" appearance="subtle" onClick={onOpen}>
        {releaseTexts.differs}
      </Button>
    </div>
  );
}
