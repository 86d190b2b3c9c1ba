import { Bars, quietAroundSquare, quietModules, Square } from "#components/marks/code-drawing";
import { OutcomeMark } from "#components/marks/outcome-mark";
import type { BatchOutcome } from "#lib/domain/item";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

/** A label to the millimetre, black on white in every light: on the screen it is what the printer prints. */
export function LabelView({ label }: { label: DrawnLabel }) {
  const { size, layout, lines, letter } = label;
  const { bars, square } = layout;
  const modules = label.widths.reduce((sum, width) => sum + width, 2 * quietModules);
  const outcome = letter ? outcomeOf[letter] : undefined;
  return (
    <div
      className="relative overflow-hidden bg-white text-black"
      style={{ width: mm(size.widthMm), height: mm(size.heightMm) }}
    >
      {layout.headline && label.headline && (
        <Line place={layout.headline} text={label.headline} isStrong lang="zh-CN" />
      )}
      <Line place={layout.title} text={label.title} isStrong />
      <span
        className="absolute"
        style={at({
          x: bars.x - quietModules * bars.module,
          y: bars.y,
          width: modules * bars.module,
          height: bars.height,
        })}
      >
        <Bars widths={label.widths} title={label.code} className="size-full" />
      </span>
      <span
        className="absolute"
        style={at({
          x: square.x - quietAroundSquare * square.module,
          y: square.y - quietAroundSquare * square.module,
          width: square.size + 2 * quietAroundSquare * square.module,
          height: square.size + 2 * quietAroundSquare * square.module,
        })}
      >
        <Square rows={label.square} className="size-full" />
      </span>
      <Line place={layout.shown} text={label.shown} isStrong isCode />
      {lines.map((line, row) => (
        <Line
          key={line}
          place={{ ...layout.lines, y: layout.lines.y + row * layout.lines.step }}
          text={line}
          isCode
        />
      ))}
      {outcome && (
        <span className="absolute" style={at(layout.letter)}>
          <OutcomeMark outcome={outcome} word={null} size={layout.letter.size * pixelsPerMm} />
        </span>
      )}
    </div>
  );
}

const pixelsPerMm = 96 / 25.4;
const outcomeOf: Readonly<Record<string, BatchOutcome>> = {
  R: "release",
  S: "reship",
  D: "destroy",
  M: "move_out",
};

type LineProps = {
  place: { x: number; y: number; size: number; width?: number };
  text: string;
  isStrong?: boolean;
  isCode?: boolean;
  lang?: string;
};

function Line({ place, text, isStrong = false, isCode = false, lang }: LineProps) {
  const style = { ...at(place), fontSize: mm(place.size), lineHeight: mm(place.size * 1.2) };
  return (
    <span
      lang={lang}
      className={`absolute truncate whitespace-nowrap ${isStrong ? "font-semibold" : ""} ${isCode ? "code-figures" : ""}`}
      style={style}
    >
      {text}
    </span>
  );
}

function at(place: { x: number; y: number; width?: number; height?: number }) {
  return {
    left: mm(place.x),
    top: mm(place.y),
    ...(place.width !== undefined && { width: mm(place.width) }),
    ...(place.height !== undefined && { height: mm(place.height) }),
  };
}

function mm(length: number): string {
  return `${length}mm`;
}
