import { AppLink } from "#components/ui/app-link";
import { classNames } from "#components/ui/class-names";

type Part = { key: string; size: number; className: string };
type Stack = { key: string; parts: readonly Part[] };

/** A place on the axis: stacks beside one another, each of parts from below; without parts where nothing is known. */
export type Bar = {
  key: string;
  title: string;
  /** Said under the bar, where there is room for it. */
  label?: string;
  href?: string;
  stacks: readonly Stack[];
};

type BarChartProps = {
  bars: readonly Bar[];
  /** Said at both ends of the axis, where the bars have no room for a label each. */
  ends?: readonly [string, string];
  /** Said of the highest bar. */
  peak: string;
};

/**
 * Bars to look at. Whoever listens or goes by keys has the table of the same figures, so nothing here is told or
 * reached twice; a press on a bar opens what it counts.
 */
export function BarChart({ bars, ends, peak }: BarChartProps) {
  const sizes = bars.flatMap(({ stacks }) => stacks.map(sizeOf));
  const max = Math.max(1, ...sizes);
  return (
    <div aria-hidden="true" className="flex flex-col gap-1 [print-color-adjust:exact]">
      <span className="code-figures text-fine text-ink-2">{peak}</span>
      <div className="flex h-32 items-stretch gap-px border-b border-line-strong">
        {bars.map((bar) => (
          <Column key={bar.key} bar={bar} max={max} />
        ))}
      </div>
      <div className="flex justify-between gap-px text-fine text-ink-2">
        {ends?.map((end) => (
          <span key={end} className="code-figures">
            {end}
          </span>
        )) ?? bars.map(({ key, label }) => <Label key={key}>{label}</Label>)}
      </div>
    </div>
  );
}

function Column({ bar, max }: { bar: Bar; max: number }) {
  const style = "flex min-w-0 flex-1 items-end gap-px";
  const stacks = bar.stacks.map(({ key, parts }) => (
    <span key={key} className="flex h-full min-w-0 flex-1 flex-col-reverse">
      {parts.map((part) => (
        <span
          key={part.key}
          className={classNames("w-full", part.className)}
          style={{ height: `${(100 * part.size) / max}%` }}
        />
      ))}
    </span>
  ));
  if (!bar.href) {
    return (
      <span title={bar.title} className={style}>
        {stacks}
      </span>
    );
  }
  return (
    <AppLink href={bar.href} title={bar.title} tabIndex={-1} className={`${style} hover:bg-surface-2`}>
      {stacks}
    </AppLink>
  );
}

function Label({ children }: { children: string | undefined }) {
  return <span className="min-w-0 flex-1 truncate text-center">{children}</span>;
}

function sizeOf({ parts }: Stack): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}
