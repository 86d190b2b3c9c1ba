import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { findings } from "#db/schema/findings";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { valueFen } from "#lib/domain/decimal";
import { type CandidateFacts, exceptionsOf, highValueFen } from "#lib/domain/verification-set/exceptions";
import { type SetKind, setPiecesAtMost } from "#lib/domain/verification-set/set";
import { planInForce } from "#lib/returns/plan-in-force";
import { belongsTo, waitsForVerdict } from "#lib/verification/pieces-of-set";

/** The pieces of a set that wait now, with all that sets each apart in the eyes of the officer who opens it. */
export async function readCandidates(ctx: Context, of: { kind: SetKind; code: string; userId: string }) {
  const inForce = await planInForce(ctx);
  const fromFen = inForce?.plan.value?.fromFen ?? highValueFen;
  const rows = await selectCandidates(ctx, of);
  return rows.map(({ id, plate, round, price, lineQty, ...facts }) => ({
    id,
    plate,
    round,
    exceptions: exceptionsOf(
      { ...facts, round, valueFen: price === null ? null : valueFen(price, lineQty) },
      fromFen,
    ),
  }));
}

type Row = Omit<CandidateFacts, "valueFen"> & {
  id: string;
  plate: string;
  price: string | null;
  lineQty: string;
};

/** Columns of the piece are named by their table: in a subquery a bare name is the subquery's own. */
function selectCandidates(
  ctx: Context,
  { kind, code, userId }: { kind: SetKind; code: string; userId: string },
): Promise<Row[]> {
  return ctx.tx
    .select({
      id: items.id,
      plate: items.plate,
      round: items.round,
      hold: items.hold,
      laneBasis: items.laneBasis,
      mismatches: items.mismatches,
      grade: items.grade,
      original: findings.original,
      checklist: findings.checklist,
      price: importListLines.price,
      lineQty: items.lineQty,
      wasRefused: sql<boolean>`items.refused_application_id is not null`,
      isOwnWork: sql<boolean>`(items.proposed_by is not distinct from ${userId} or exists (
        select from findings own where own.item_id = items.id and own.kind = 'inspection'
          and own.found_by = ${userId}))`,
      wasSentToSingle: sql<boolean>`exists (
        select from verification_set_pieces stood
        join verification_set_conclusions said on said.set_no = stood.set_no and said.conclusion = 'single'
        where stood.item_id = items.id and stood.round = items.round)`,
      isPhotoMarked: sql<boolean>`exists (
        select from photos shot join photo_marks mark on mark.photo_id = shot.id and mark.withdraws is null
        where shot.item_id = items.id
          and not exists (select from photo_marks back where back.withdraws = mark.id))`,
    })
    .from(items)
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .leftJoin(
      importListLines,
      and(eq(importListLines.listId, items.listId), eq(importListLines.gnum, items.gnum)),
    )
    .leftJoin(
      findings,
      and(
        eq(findings.itemId, items.id),
        eq(findings.round, items.round),
        eq(findings.kind, "inspection"),
        isNull(findings.takenBackAt),
      ),
    )
    .where(and(waitsForVerdict, belongsTo(kind, code)))
    .orderBy(asc(items.id))
    .limit(setPiecesAtMost);
}
