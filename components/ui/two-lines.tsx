import type { ReactNode } from "react";

/** Two facts that belong together in one cell, the second in the background. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-col">
      <span className="min-w-0">{first}</span>
      <span className="min-w-0 text-fine text-ink-2">{second}</span>
    </span>
  );
}
