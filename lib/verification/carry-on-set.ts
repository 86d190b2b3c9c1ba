import { asc, eq, isNull } from "drizzle-orm";
import { verificationSetConclusions } from "#db/schema/verification-sets";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { carryOutPieces, finishIfDone, nextOfSet } from "#lib/verification/carry-out-pieces";

/** The confirmed sets whose pieces do not all have their verdicts yet, the oldest first. */
export async function listSetsUnderWay(ctx: Context): Promise<number[]> {
  authorizeSystem(ctx);
  const rows = await ctx.tx
    .select({ setNo: verificationSetConclusions.setNo })
    .from(verificationSetConclusions)
    .where(isNull(verificationSetConclusions.finishedAt))
    .orderBy(asc(verificationSetConclusions.setNo));
  return rows.map(({ setNo }) => setNo);
}

/** The next pieces of a set behind a plate. */
export async function listNextOfSet(
  ctx: Context,
  { setNo, after }: { setNo: number; after: string },
): Promise<string[]> {
  authorizeSystem(ctx);
  return nextOfSet(ctx, setNo, after);
}

/** Gives these pieces of a confirmed set their verdicts, all or none; nothing once another did so. */
export async function carryOnSet(
  ctx: Context,
  { setNo, plates }: { setNo: number; plates: readonly string[] },
): Promise<void> {
  authorizeSystem(ctx);
  const [row] = await ctx.tx
    .select()
    .from(verificationSetConclusions)
    .where(eq(verificationSetConclusions.setNo, setNo))
    .for("update");
  if (!row || row.finishedAt !== null) return;
  await carryOutPieces(ctx, row, plates);
  await finishIfDone(ctx, setNo);
}
