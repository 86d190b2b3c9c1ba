import type { PaperColumn } from "#lib/domain/papers/piece-column";
import { mm } from "#lib/papers/pdf/sheet";

/** How wide a column is in millimetres; the goods take what is left. */
const widths = {
  no: 9,
  plate: 28,
  goods: null,
  hsCode: 22,
  origin: 12,
  list: 40,
  waybill: 34,
  grade: 18,
  lot: 22,
  reason: 34,
  cause: 30,
  proof: 28,
  pieces: 12,
  qty: 14,
  unit: 11,
  arrivedAt: 32,
  difference: 22,
  damage: 22,
  receivedAt: 32,
  receivedBy: 22,
  ending: 24,
  countedPlace: 30,
  systemPlace: 30,
  bookSays: 16,
  nextAct: 62,
} as const satisfies Record<PaperColumn, number | null>;

/** The columns whose figures stand at their right edge. */
export const figures: ReadonlySet<PaperColumn> = new Set(["no", "pieces", "qty"]);

const goodsAtLeastMm = 38;
const portraitMm = 182;

/** Whether a table is too wide for an upright sheet. */
export function isWide(columns: readonly PaperColumn[]): boolean {
  return fixedMm(columns) + goodsAtLeastMm > portraitMm;
}

/** The width of each column in points, together `total`. */
export function columnWidths(columns: readonly PaperColumn[], total: number): number[] {
  const rest = total - mm(fixedMm(columns));
  return columns.map((column) => {
    const width = widths[column];
    return width === null ? rest : mm(width);
  });
}

function fixedMm(columns: readonly PaperColumn[]): number {
  return columns.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
}
