import { mergeClasses, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePopoverStyles } from "./popover";

/** Never higher than the room above or below the button: what is long scrolls. */
const POSITIONING = { autoSize: "height", overflowBoundaryPadding: 8 } as const;

interface PressToReadProps {
  /** What the button is called aloud. */
  readonly label: string;
  /** What that which opens is called. */
  readonly title: string;
  readonly className?: string | undefined;
  readonly surfaceClassName?: string | undefined;
  /** What the button shows. */
  readonly shown: ReactNode;
  /** What opens; made anew each time. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button among text that opens over it what there is to know; the keyboard stays there until it is closed. */
export function PressToRead({
  label,
  title,
  className,
  surfaceClassName,
  shown,
  children,
}: PressToReadProps) {
  const styles = usePopoverStyles();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      trapFocus
      withArrow
      positioning={POSITIONING}
    >
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={mergeClasses(styles.button, className)} aria-label={label}>
          {shown}
        </button>
      </PopoverTrigger>
      {/* The surface itself takes the focus, so that it is read from its beginning and not from its first link. */}
      <PopoverSurface
        tabIndex={-1}
        className={mergeClasses(styles.surface, surfaceClassName)}
        aria-label={title}
      >
        {open ? children(() => setOpen(false)) : null}
      </PopoverSurface>
    </Popover>
  );
}
