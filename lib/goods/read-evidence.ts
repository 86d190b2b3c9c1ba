import { and, asc, inArray, isNull } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { photos } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { Grade, Verdict } from "#lib/domain/item";
import { readPhotos } from "#lib/returns/read-photos";

export type Evidence = {
  photos: Awaited<ReturnType<typeof readPhotos>>;
  /** The last finding of each side. */
  warehouse: { grade: Grade; note: string | null; foundAt: Date } | null;
  officer: { grade: Grade; verdict: Verdict | null; note: string | null; foundAt: Date } | null;
};

/** What speaks for and against these pieces: photos, and what warehouse and officer found last. */
export async function readEvidence(
  ctx: Context,
  itemIds: readonly string[],
): Promise<(itemId: string) => Evidence> {
  const ids = [...itemIds];
  const taken = ids.length > 0 ? await readPhotos(ctx, inArray(photos.itemId, ids)) : [];
  const found = ids.length > 0 ? await readFindings(ctx, ids) : [];
  return (itemId) => {
    const last = (kind: "inspection" | "verification") =>
      found.findLast((finding) => finding.itemId === itemId && finding.kind === kind) ?? null;
    const [inspection, verification] = [last("inspection"), last("verification")];
    return {
      photos: taken.filter((photo) => photo.itemId === itemId),
      warehouse: inspection && pick(inspection),
      officer: verification && { ...pick(verification), verdict: verification.verdict },
    };
  };
}

function pick({ grade, note, foundAt }: { grade: Grade; note: string | null; foundAt: Date }) {
  return { grade, note, foundAt };
}

function readFindings(ctx: Context, ids: string[]) {
  return ctx.tx
    .select({
      itemId: findings.itemId,
      kind: findings.kind,
      grade: findings.grade,
      verdict: findings.verdict,
      note: findings.note,
      foundAt: findings.foundAt,
    })
    .from(findings)
    .where(and(inArray(findings.itemId, ids), isNull(findings.takenBackAt)))
    .orderBy(asc(findings.round));
}
