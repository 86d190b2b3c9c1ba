import type { ReactNode } from "react";

type EmptyPageProps = { title: ReactNode; note?: ReactNode; action?: ReactNode; children: ReactNode };

/** A page that has nothing to show: what happened, and the way on. */
export function EmptyPage({ title, note, action, children }: EmptyPageProps) {
  return (
    <div className="flex min-h-[60vh] flex-col items-start justify-center gap-3 px-12">
      <h1 className="text-title font-semibold">{title}</h1>
      <p className="measure text-bench text-ink-2">{children}</p>
      {note && <p className="code-figures text-fine text-ink-2">{note}</p>}
      {action}
    </div>
  );
}
