/** The white on both sides of the bars, and around a square, in modules. */
export const quietModules = 10;
export const quietAroundSquare = 4;

type BarsProps = {
  /** Widths of bars and gaps in turn, in modules. */
  widths: readonly number[];
  title: string;
  className: string;
};

/** A Code 128 with its quiet zones, black on white in every light. */
export function Bars({ widths, title, className }: BarsProps) {
  const total = widths.reduce((sum, width) => sum + width, 2 * quietModules);
  let x = quietModules;
  let path = "";
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  }
  return (
    <svg
      role="img"
      viewBox={`0 0 ${total} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      className={className}
    >
      <title>{title}</title>
      <path d={path} fill="currentColor" />
    </svg>
  );
}

/** `rows` are dark (1) and light (0) modules. */
type SquareProps = { rows: readonly string[]; className: string };

/** A square code beside words that say what it is, with the quiet zone around it that ISO/IEC 18004 asks for. */
export function Square({ rows, className }: SquareProps) {
  const size = rows.length + 2 * quietAroundSquare;
  const path = rows
    .flatMap((row, y) =>
      [...row].map((module, x) =>
        module === "1" ? `M${x + quietAroundSquare} ${y + quietAroundSquare}h1v1h-1z` : "",
      ),
    )
    .join("");
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={className}>
      <path d={path} fill="currentColor" />
    </svg>
  );
}
