import type { ImportList, ImportListLine } from "#db/schema/import-lists";
import type { TaxedList } from "#lib/domain/tax/line-tax";

/** An import list as the tax of its lines is reckoned from. Customs writes the day of declaration as `YYYYMMDD…`. */
export function taxedList(
  list: Pick<ImportList, "declaredOn" | "freight" | "insuredFee">,
  lines: readonly Pick<ImportListLine, "gnum" | "gcode" | "gmodel" | "unit" | "qty" | "totalPrice">[],
): TaxedList {
  const { declaredOn: day, freight, insuredFee } = list;
  return {
    declaredOn: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`,
    freight,
    insuredFee,
    lines: lines.map(({ gnum, gcode, gmodel, unit, qty, totalPrice }) => ({
      gnum,
      gcode,
      gmodel,
      unit,
      qty,
      totalPrice,
    })),
  };
}
