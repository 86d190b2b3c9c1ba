import { asc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { findings } from "#db/schema/findings";
import { items, photos } from "#db/schema/items";
import type { Context } from "#lib/context";
import { type GetReturn, getReturn } from "#lib/tracking/get-return";

/**
 * What a pack of evidence states of one return, as far as the reader sees it: the return whole but for its buyer, the
 * findings of inspectors and officers side by side, and which photos there are. Refuses `not_found`.
 */
export async function readPackFacts(ctx: Context, asked: z.infer<typeof GetReturn>) {
  const { buyer, trackUrl, check, ...file } = await getReturn(ctx, asked);
  const plates = file.pieces.map(({ plate }) => plate);
  return {
    facts: { ...file, findings: plates.length > 0 ? await readFindings(ctx, plates) : [] },
    photos: plates.length > 0 ? await readPhotosOf(ctx, plates) : [],
  };
}

function readFindings(ctx: Context, plates: string[]) {
  const { round, kind, grade, checklist, original, batchCode, expiresOn, note } = findings;
  const { verdict, instructionNo, foundAt, takenBackAt, takenBackReason } = findings;
  return ctx.tx
    .select({
      plate: items.plate,
      ...{ round, kind, grade, checklist, original, batchCode, expiresOn, note },
      ...{ verdict, instructionNo, foundAt, takenBackAt, takenBackReason },
    })
    .from(findings)
    .innerJoin(items, eq(items.id, findings.itemId))
    .where(inArray(items.plate, plates))
    .orderBy(asc(items.plate), asc(round), asc(foundAt), asc(findings.id));
}

function readPhotosOf(ctx: Context, plates: string[]) {
  const { takenAt, motif, sha256 } = photos;
  return ctx.tx
    .select({ plate: items.plate, takenAt, motif, sha256 })
    .from(photos)
    .innerJoin(items, eq(items.id, photos.itemId))
    .where(inArray(items.plate, plates))
    .orderBy(asc(items.plate), asc(takenAt), asc(photos.id));
}
