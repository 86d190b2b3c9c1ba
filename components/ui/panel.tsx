import { type ReactNode, useId } from "react";

type PanelProps = { title?: ReactNode; aside?: ReactNode; flush?: boolean; children: ReactNode };

/** A part of a page on its own sheet. Sheets do not lie on sheets. */
export function Panel({ title, aside, flush = false, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className="rounded-md border border-line bg-surface print:border-0"
    >
      {title && (
        <div className="flex min-h-10 items-center gap-3 border-b border-line px-4 py-1.5">
          <h2 id={titleId} className="text-desk font-semibold">
            {title}
          </h2>
          {aside && <div className="ms-auto flex items-center gap-2 text-ink-2">{aside}</div>}
        </div>
      )}
      <div className={flush ? undefined : "p-4"}>{children}</div>
    </section>
  );
}
