import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  count?: ReactNode;
  note?: ReactNode;
  /** What the last act did: it takes no line of its own. */
  status?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page: its name, how much there is, and what can be done with all of it. */
export function PageHeader({ title, count, note, status, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="flex items-baseline gap-3 text-title font-semibold">
        {title}
        {count !== undefined && <span className="text-desk font-normal text-ink-2">{count}</span>}
      </h1>
      {note && <p className="text-ink-2">{note}</p>}
      {status}
      {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
    </header>
  );
}
