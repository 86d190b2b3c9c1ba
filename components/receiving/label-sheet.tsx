import { OutcomeMark } from "#components/marks/outcome-mark";
import { batchOutcomes, type Outcome } from "#lib/domain/item";
import { groupPlate } from "#lib/domain/plate";

/** What stands on the label of one piece. */
export type LabelFacts = {
  plate: string;
  officeCode: string | null;
  officeName: string | null;
  receivedOn: string;
  outcome: Outcome | null;
  /** Widths of the Code 128, bar and gap in turn, in modules. */
  widths: number[];
  /** The QR code: rows of dark (1) and light (0) modules. */
  square: string[];
};

const quietModules = 10;
const quietAroundSquare = 4;

/**
 * A label of 60 × 40 mm, black on white in every light: bars, QR code, the plate for the eye, office, day,
 * and the outcome's letter once settled.
 */
export function LabelSheet({ label }: { label: LabelFacts }) {
  const outcome = batchOutcomes.find((one) => one === label.outcome);
  return (
    <div className="flex h-[40mm] w-[60mm] flex-col justify-between overflow-hidden bg-white p-[2.5mm] pe-[0.5mm] pb-[0.5mm] text-black">
      <div className="me-[2mm] flex items-start justify-between gap-[2mm] text-[3.2mm] leading-[4mm]">
        <span className="line-clamp-1">
          {label.officeCode ?? "—"} {label.officeName ?? ""}
        </span>
        <span className="code-figures whitespace-nowrap">{label.receivedOn}</span>
      </div>
      <Bars widths={label.widths} title={label.plate} />
      <div className="flex items-end justify-between">
        <div className="mb-[2mm] flex h-[15mm] flex-col justify-between">
          <span className="code-figures text-[4.4mm] leading-[5.5mm] font-semibold whitespace-nowrap">
            {groupPlate(label.plate)}
          </span>
          {outcome && <OutcomeMark outcome={outcome} word={null} size={28} />}
        </div>
        <Square rows={label.square} />
      </div>
    </div>
  );
}

function Bars({ widths, title }: { widths: readonly number[]; title: string }) {
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
      className="h-[13mm] w-[55mm]"
    >
      <title>{title}</title>
      <path d={path} fill="currentColor" />
    </svg>
  );
}

/** Half a millimetre to a module, with the quiet zone around them that ISO/IEC 18004 asks for. */
function Square({ rows }: { rows: readonly string[] }) {
  const size = rows.length + 2 * quietAroundSquare;
  const path = rows
    .flatMap((row, y) =>
      [...row].map((module, x) =>
        module === "1" ? `M${x + quietAroundSquare} ${y + quietAroundSquare}h1v1h-1z` : "",
      ),
    )
    .join("");
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-[14.5mm] shrink-0"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
