import type { ReactNode } from "react";

/** A plain property in one word, without meaning of its own. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-5 items-center rounded-sm border border-line bg-surface-2 px-1.5 text-fine whitespace-nowrap text-ink-2">
      {children}
    </span>
  );
}
