import { AppLink } from "#components/ui/app-link";

/** A line over the places of the axis; null where nothing is known, which parts it. */
type Line = {
  key: string;
  /** What the line says. */
  word: string;
  /** Its colour, as a class of strokes. */
  className: string;
  /** Lengths of dash and gap, so that lines differ without their colours too. */
  dash?: string;
  values: readonly (number | null)[];
};

type Place = { key: string; title: string; href?: string };

type LineChartProps = {
  places: readonly Place[];
  lines: readonly Line[];
  /** Said at both ends of the axis. */
  ends: readonly [string, string];
  /** Said of the highest point. */
  peak: string;
};

const height = 100;
/** A width of the viewbox for each place; the picture is stretched, its strokes are not. */
const step = 10;

/**
 * Lines to look at, with their legend. As with bars, whoever listens or goes by keys has the table of the same figures;
 * a press above a place opens what it counts.
 */
export function LineChart({ places, lines, ends, peak }: LineChartProps) {
  const max = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <div aria-hidden="true" className="flex flex-col gap-1 [print-color-adjust:exact]">
      <span className="code-figures text-fine text-ink-2">{peak}</span>
      <div className="relative h-32 border-b border-line-strong">
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${places.length * step} ${height}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {lines.map((line) => (
            <Drawn key={line.key} line={line} max={max} />
          ))}
        </svg>
        <div className="absolute inset-0 flex">
          {places.map((place) => (
            <Above key={place.key} place={place} />
          ))}
        </div>
      </div>
      <div className="flex justify-between text-fine text-ink-2">
        {ends.map((end) => (
          <span key={end} className="code-figures">
            {end}
          </span>
        ))}
      </div>
      <LineLegend lines={lines} />
    </div>
  );
}

function Above({ place: { title, href } }: { place: Place }) {
  if (!href) return <span title={title} className="min-w-0 flex-1" />;
  return (
    <AppLink href={href} title={title} tabIndex={-1} className="min-w-0 flex-1 hover:bg-surface-3/50">
      {null}
    </AppLink>
  );
}

function Drawn({ line: { values, className, dash }, max }: { line: Line; max: number }) {
  const stroke = { fill: "none", vectorEffect: "non-scaling-stroke", strokeLinecap: "round" } as const;
  return (
    <g className={className}>
      <path
        d={pathOf(values, max)}
        strokeWidth={2}
        strokeDasharray={dash}
        strokeLinejoin="round"
        {...stroke}
      />
      <path d={dotsOf(values, max)} strokeWidth={6} {...stroke} />
    </g>
  );
}

const pointOf = (value: number, at: number, max: number) =>
  `${(at + 0.5) * step} ${(height * (1 - value / max)).toFixed(2)}`;

/** Goes on from the place before it, and begins anew behind a gap. */
function pathOf(values: readonly (number | null)[], max: number): string {
  return values
    .map((value, at) => {
      if (value === null) return "";
      const isGoingOn = at > 0 && (values[at - 1] ?? null) !== null;
      return `${isGoingOn ? "L" : "M"}${pointOf(value, at, max)}`;
    })
    .join("");
}

/** Lines of no length, which a round cap makes dots that are not stretched. */
function dotsOf(values: readonly (number | null)[], max: number): string {
  return values.map((value, at) => (value === null ? "" : `M${pointOf(value, at, max)}h0`)).join("");
}

function LineLegend({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-fine text-ink-2">
      {lines.map(({ key, word, className, dash }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 24 8" className={`h-2 w-6 ${className}`}>
            <path d="M1 4h22" strokeWidth={2} strokeDasharray={dash} fill="none" />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
