import type { ReactNode } from "react";

/**
 * The line that folds and unfolds a part. Fluent moves the focus on the tab key itself and passes by a summary that
 * names no tab index.
 */
export function Summary({
  className,
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <summary className={className} tabIndex={0}>
      {children}
    </summary>
  );
}
