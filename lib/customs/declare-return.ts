import { desc, inArray } from "drizzle-orm";
import { type Application, applications } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { makeApplication } from "#lib/customs/make-application";
import { lockPiecesToDeclare } from "#lib/customs/pieces-to-declare";
import type { QueuedDocument } from "#lib/customs/queue-document";
import { requireFree } from "#lib/customs/taken-of-list";
import type { Json } from "#lib/domain/canonical-json";
import type { Correction } from "#lib/domain/correction";
import { quantities } from "#lib/domain/feedback-quantities";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import type { LockedItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { type JudgedItem, recordJudgements } from "#lib/returns/record-judgements";

export type Declared = { returnNo: string; applicationNo: string; pieces: number };

/**
 * Makes the application for all declarable pieces of one return, checks every field of its CEB625,
 * and keeps it for the caller to queue with what is declared together. Where customs refused an application of these pieces, the new one names it and carries
 * what was corrected. The return is locked; without a declarant it is the house's setting that declares,
 * and the history says so. Refuses with `nothing_to_declare`, `list_not_released`, `authorisation_missing`,
 * `item_on_hold`, `refusal_undecided`, `quantity_exceeded`, `count_not_finished`, `inspection_needed`, `item_not_conforming` or
 * `application_problem`.
 */
export async function declareReturn(
  ctx: Context,
  owner: Return,
  declarantId: string | null,
  correction: Correction = {},
): Promise<{ declared: Declared; document: QueuedDocument }> {
  const { returnNo } = owner;
  const pieces = await lockPiecesToDeclare(ctx, owner);
  const lines = linesOf(pieces);
  if (owner.listId) {
    await requireFree(
      ctx,
      owner.listId,
      lines.map(({ gnum }) => gnum),
    );
  }
  const refused = await readRefused(ctx, pieces);
  const made = { owner, declarantId, lines, refused, correction, preDeclared: false };
  const document = await makeApplication(ctx, { ...made, keptAt: keptDate(pieces) });
  const { applicationNo } = document;
  await bindPieces(ctx, pieces, document.applicationId, bodyOf(applicationNo, declarantId));
  return { declared: { returnNo, applicationNo, pieces: pieces.length }, document };
}

/** The last application of these pieces that customs refused. */
async function readRefused(ctx: Context, pieces: readonly LockedItem[]): Promise<Application | null> {
  const ids = pieces.flatMap((piece) => piece.refusedApplicationId ?? []);
  if (ids.length === 0) return null;
  const [refused] = await ctx.tx
    .select()
    .from(applications)
    .where(inArray(applications.id, ids))
    .orderBy(desc(applications.declaredAt), desc(applications.id))
    .limit(1);
  return refused ?? null;
}

/** A correction keeps the date of the refused application only where all its pieces do; the latest of them. */
function keptDate(pieces: readonly LockedItem[]): Date | null {
  const kept = pieces.flatMap(({ applicationKeptAt }) => applicationKeptAt ?? []);
  if (kept.length < pieces.length) return null;
  return kept.reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
}

/** What the pieces of an application add up to. */
export function linesOf(pieces: readonly LockedItem[]) {
  return quantities(pieces.flatMap(({ gnum, lineQty }) => (gnum === null ? [] : [{ gnum, lineQty }])));
}

async function bindPieces(
  ctx: Context,
  pieces: readonly LockedItem[],
  applicationId: string,
  body: { [key: string]: Json },
): Promise<void> {
  const judged: JudgedItem[] = [];
  for (const piece of pieces) {
    const declared = await moveItem(ctx, piece, "declare", { applicationId }, { body });
    judged.push({ item: await drawLaneIfReady(ctx, declared) });
  }
  await recordJudgements(ctx, "declaration", judged);
}

function bodyOf(applicationNo: string, declarantId: string | null): { [key: string]: Json } {
  return { applicationNo, ...(declarantId === null ? { automatic: true } : {}) };
}
