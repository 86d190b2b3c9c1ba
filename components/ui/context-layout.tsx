import type { ReactNode } from "react";

type ContextLayoutProps = { label: string; context: ReactNode; children: ReactNode };

/** What scrolls must be scrollable by keyboard (WCAG 2.1.1) even when nothing in it takes the focus. */
export const reachable = { tabIndex: 0 };

/** A main column and, right of it, the context column: of one width whatever is in it, so that it never jumps. */
export function ContextLayout({ label, context, children }: ContextLayoutProps) {
  return (
    <div className="grid min-h-0 grow grid-cols-[minmax(0,1fr)_400px] gap-4 print:block max-[1200px]:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
      <aside
        aria-label={label}
        {...reachable}
        className="sticky top-[calc(var(--sticky-top,0px)+1rem)] flex print:static max-h-[calc(100vh-5.5rem)] min-w-0 flex-col gap-4 self-start overflow-y-auto"
      >
        {context}
      </aside>
    </div>
  );
}
