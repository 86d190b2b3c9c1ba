import type { importListLines } from "#db/schema/import-lists";
import type { AnnouncedLine } from "#lib/domain/announced-return";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";
import { compareDecimals, sumDecimals } from "#lib/domain/decimal";
import { isSameSerialNo } from "#lib/domain/serial-no";

export type SaleLine = Pick<typeof importListLines.$inferSelect, "gnum" | "barCode" | "qty">;

export type MatchedLine = { gnum: number; announcedQty: string; serials: readonly string[] };

export type MatchedLines = { ok: true; lines: MatchedLine[] } | { ok: false; problem: FieldProblem };

/**
 * Ties announced lines to those of the list, by number or else by a barcode that stands on one line
 * only. More than the list declares cannot come back (GACC 2020 No. 45) and is refused, and so is a serial number that
 * two rows of one line have in common, whatever they call the line.
 */
export function matchLines(
  announced: readonly AnnouncedLine[],
  saleLines: readonly SaleLine[],
): MatchedLines {
  const matched = new Map<number, MatchedLine>();
  for (const [index, line] of announced.entries()) {
    const found = saleLines.filter(({ gnum, barCode }) =>
      line.gnum === null ? barCode === line.barcode : gnum === line.gnum,
    );
    const [sale] = found;
    const field = `lines[${index + 1}].${line.gnum === null ? "barcode" : "gnum"}`;
    if (!sale || found.length > 1) {
      const value = line.gnum ?? line.barcode ?? "";
      return { ok: false, problem: problem(field, "line_unknown", { value }) };
    }
    const before = matched.get(sale.gnum);
    const qty = sumDecimals([before?.announcedQty ?? "0", line.qty]);
    if (compareDecimals(qty, sale.qty) > 0) {
      const at = `lines[${index + 1}].qty`;
      return {
        ok: false,
        problem: problem(at, "quantity_exceeded", { qty, limit: sumDecimals([sale.qty]) }),
      };
    }
    const serials = [...(before?.serials ?? []), ...line.serials];
    const twice = serials.find((serial, at) =>
      serials.slice(0, at).some((one) => isSameSerialNo(one, serial)),
    );
    if (twice !== undefined) {
      const at = `lines[${index + 1}].serials`;
      return { ok: false, problem: problem(at, "serial_twice", { value: twice }) };
    }
    matched.set(sale.gnum, { gnum: sale.gnum, announcedQty: qty, serials });
  }
  return { ok: true, lines: [...matched.values()] };
}
