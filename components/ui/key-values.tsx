import { Fragment, type ReactNode } from "react";

export type KeyValue = { key: string; term: ReactNode; value: ReactNode };

/** Facts of one thing, each under its name. */
export function KeyValues({ rows }: { rows: readonly KeyValue[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(38%)_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {rows.map(({ key, term, value }) => (
        <Fragment key={key}>
          <dt className="text-ink-2">{term}</dt>
          <dd className="min-w-0 [&_.code-figures]:whitespace-normal wrap-anywhere">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
