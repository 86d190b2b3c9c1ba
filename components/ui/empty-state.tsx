import type { ReactNode } from "react";

/** Nothing here: one sentence, and the next step. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex min-h-32 flex-col items-center justify-center gap-3 px-6 py-8 text-center text-ink-2">
      <p className="measure">{children}</p>
      {action}
    </div>
  );
}
