import { eq } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { persons } from "#db/schema/persons";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { buildRefundDocument } from "#lib/customs/build-refund-document";
import { lockPiecesToDeclare } from "#lib/customs/pieces-to-declare";
import { keepDocument, queueDocument } from "#lib/customs/queue-document";
import type { Json } from "#lib/domain/canonical-json";
import { renderRefundApplication } from "#lib/domain/ceb/render-refund-application";
import { quantities } from "#lib/domain/due-feedback";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { nextNumber } from "#lib/returns/next-number";
import { recordReturnFact } from "#lib/returns/record-fact";
import { openPerson } from "#lib/seal-person";
import { uuidv7 } from "#lib/uuid";

export type Declared = { returnNo: string; applicationNo: string; pieces: number };

type Line = { gnum: number; gcode: string; gname: string; unit: string; qty: string };

/**
 * Makes the application for all declarable pieces of one return, checks every field of its CEB625,
 * and queues it. The return is locked; without a declarant it is the house's setting that declares, and
 * the history says so. Refuses with `nothing_to_declare`, `list_not_released`, `authorisation_missing`,
 * `item_on_hold`, `count_not_finished`, `inspection_needed`, `item_not_conforming` or `application_problem`.
 */
export async function declareReturn(
  ctx: Context,
  owner: Return,
  declarantId: string | null,
): Promise<Declared> {
  const { returnNo } = owner;
  const pieces = await lockPiecesToDeclare(ctx, owner);
  const { list, buyer, listLines } = await readSale(ctx, owner);
  const lines = linesOf(pieces, listLines);
  const application = {
    id: uuidv7(),
    applicationNo: await nextNumber(ctx, "application"),
    guid: uuidv7().toUpperCase(),
  };
  const xml = renderChecked(
    returnNo,
    buildRefundDocument({
      copNo: application.applicationNo,
      guid: application.guid,
      at: ctx.now,
      list,
      buyer,
      reason: owner.reason,
      lines,
      settings: env(),
    }),
  );
  await writeApplication(ctx, { application, owner, declarantId, lines });
  await keepDocument(ctx, {
    copNo: application.applicationNo,
    guid: application.guid,
    applicationId: application.id,
    xml,
  });
  await queueDocument(ctx, { id: application.applicationNo, applicationNo: application.applicationNo, xml });
  await bindPieces(ctx, pieces, application.id, bodyOf(application.applicationNo, declarantId));
  return { returnNo, applicationNo: application.applicationNo, pieces: pieces.length };
}

async function readSale(ctx: Context, owner: Return) {
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

function linesOf(pieces: readonly LockedItem[], listLines: readonly Omit<Line, "qty">[]): Line[] {
  const onLine = pieces.flatMap(({ gnum, lineQty }) => (gnum === null ? [] : [{ gnum, lineQty }]));
  return quantities(onLine).map(({ gnum, qty }) => {
    const line = listLines.find((row) => row.gnum === gnum);
    if (!line) throw new Error(`line ${gnum} is not on the list`);
    return { gnum, gcode: line.gcode, gname: line.gname, unit: line.unit, qty };
  });
}

function renderChecked(returnNo: string, input: Parameters<typeof renderRefundApplication>[0]): string {
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

type NewApplication = {
  application: { id: string; applicationNo: string };
  owner: Return;
  declarantId: string | null;
  lines: readonly Line[];
};

async function writeApplication(ctx: Context, { application, owner, declarantId, lines }: NewApplication) {
  if (!owner.listId) throw new Error("an application without a list");
  await ctx.tx.insert(applications).values({
    id: application.id,
    applicationNo: application.applicationNo,
    returnId: owner.id,
    listId: owner.listId,
    officeCode: owner.officeCode,
    ebpCode: owner.ebpCode,
    ebcCode: owner.ebcCode,
    agentCode: owner.agentCode,
    customsCode: env().CUSTOMS_OFFICE_CODE,
    status: "queued",
    declaredBy: declarantId,
    declaredAt: ctx.now,
  });
  await ctx.tx
    .insert(applicationLines)
    .values(lines.map(({ gnum, qty }) => ({ applicationId: application.id, gnum, qty })));
  const body = {
    ...bodyOf(application.applicationNo, declarantId),
    lines: lines.map(({ gnum, qty }) => ({ gnum, qty })),
  };
  await recordReturnFact(ctx, owner, {}, { type: "application_queued", body });
  ctx.changed.add("applications");
}

async function bindPieces(
  ctx: Context,
  pieces: readonly LockedItem[],
  applicationId: string,
  body: { [key: string]: Json },
): Promise<void> {
  for (const piece of pieces) await moveItem(ctx, piece, "declare", { applicationId }, { body });
}

function bodyOf(applicationNo: string, declarantId: string | null): { [key: string]: Json } {
  return { applicationNo, ...(declarantId === null ? { automatic: true } : {}) };
}
