import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dataShareTexts } from "../../../texts/en-GB/data-share";

const useStyles = makeStyles({
  // The panel may be 320 pixels wide.
  surface: { width: "min(100%, 480px)", maxWidth: "100%", padding: tokens.spacingHorizontalL },
  // The title asks for columns that are not there: no gap between them, or the right margin is wider than the left.
  body: { gridTemplateColumns: "minmax(0, 1fr)", columnGap: 0 },
  content: { display: "grid", rowGap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  actions: { gridColumn: "1 / -1", justifySelf: "stretch", flexWrap: "wrap" },
});

interface ConfirmProps {
  /** Closed rather than taken away, so that the keyboard goes back to the button that opened it. */
  readonly open: boolean;
  readonly title: string;
  /** Of the button that carries it out. */
  readonly action: string;
  /** Left out where there is nothing to carry out. */
  readonly onConfirm: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Says what is about to be done, and does it only when told to. */
export function Confirm({ open, title, action, onConfirm, onClose, children }: ConfirmProps) {
  const styles = useStyles();
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface
        className={styles.surface}
        onKeyDown={(event) => {
          // Excel's library would take the key to mean that the panel is left, and the keyboard away with it.
          if (event.key === "Escape") event.stopPropagation();
        }}
      >
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            {onConfirm ? (
              <Button appearance="primary" onClick={onConfirm}>
                {action}
              </Button>
            ) : null}
            <Button onClick={onClose}>
              {onConfirm ? dataShareTexts.confirm.cancel : dataShareTexts.confirm.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
