import { eq } from "drizzle-orm";
import { importListLines, importLists } from "#db/schema/import-lists";
import { persons } from "#db/schema/persons";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { renderRefundApplication } from "#lib/domain/ceb/render-refund-application";
import { AppError } from "#lib/errors";
import { openPerson } from "#lib/seal-person";

export type DocumentLine = { gnum: number; gcode: string; gname: string; unit: string; qty: string };

/** The list a return is of, with its buyer in clear and its lines. Refuses with `nothing_to_declare` without one. */
export async function readSale(ctx: Context, owner: Return) {
  if (!owner.listId) throw new AppError("nothing_to_declare", { returnNo: owner.returnNo });
  const [sale] = await ctx.tx
    .select({ list: importLists, person: persons })
    .from(importLists)
    .innerJoin(persons, eq(persons.id, importLists.personId))
    .where(eq(importLists.id, owner.listId));
  if (!sale) throw new Error(`list ${owner.listId} is not visible to this transaction`);
  const listLines = await ctx.tx
    .select()
    .from(importListLines)
    .where(eq(importListLines.listId, owner.listId));
  return { list: sale.list, buyer: openPerson(sale.person), listLines };
}

/** Quantities with what the list says of their lines. */
export function describeLines(
  lines: readonly { gnum: number; qty: string }[],
  listLines: readonly Omit<DocumentLine, "qty">[],
): DocumentLine[] {
  return lines.map(({ gnum, qty }) => {
    const line = listLines.find((row) => row.gnum === gnum);
    if (!line) throw new Error(`line ${gnum} is not on the list`);
    return { gnum, gcode: line.gcode, gname: line.gname, unit: line.unit, qty };
  });
}

/** The document, or `application_problem` with the first field that customs would refuse. */
export function renderChecked(
  returnNo: string,
  input: Parameters<typeof renderRefundApplication>[0],
): string {
  const { xml, problems } = renderRefundApplication(input);
  if (xml !== null) return xml;
  const [first] = problems;
  throw new AppError("application_problem", {
    ...first?.params,
    field: first?.field ?? "",
    problem: first?.reason ?? "",
    count: problems.length,
    returnNo,
  });
}
