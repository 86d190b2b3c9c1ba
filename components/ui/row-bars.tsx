import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";

type RowBar = {
  key: string;
  label: string;
  /** What is said behind the bar. */
  figure: string;
  size: number;
  className: string;
  href: string;
};

/**
 * Bars that lie, one below the other, for figures with long names; `max` is a whole bar. As with the bars that stand,
 * the table of the same figures is for whoever listens or goes by keys.
 */
export function RowBars({ rows, max }: { rows: readonly RowBar[]; max: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-1 [print-color-adjust:exact]">
      {rows.map(({ key, label, figure, size, className, href }) => (
        <AppLink
          key={key}
          href={href}
          title={`${label} ${figure}`}
          tabIndex={-1}
          className="grid grid-cols-[10rem_1fr_13rem] items-center gap-3 rounded-sm hover:bg-surface-2"
        >
          <span className="truncate">{label}</span>
          <span className="h-3 rounded-sm bg-surface-3">
            <span
              className={classNames("block h-full rounded-sm", className)}
              style={{ width: `${Math.min(100, (100 * size) / Math.max(1, max))}%` }}
            />
          </span>
          <span className="code-figures truncate text-end text-ink-2">{figure}</span>
        </AppLink>
      ))}
    </div>
  );
}
