import { createHmac } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import {
  verificationSetConclusions,
  verificationSetPieces,
  verificationSets,
} from "#db/schema/verification-sets";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import { type Context, systemActor } from "#lib/context";
import { drawSample } from "#lib/domain/verification-set/draw-sample";
import { type SetKind, sampleSize, setKinds } from "#lib/domain/verification-set/set";
import { AppError } from "#lib/errors";
import { readSetting } from "#lib/read-setting";
import { seedOfDay } from "#lib/returns/seed-of-day";
import { readCandidates } from "#lib/verification/read-candidates";

export const OpenSet = z.strictObject({ kind: z.enum(setKinds), code: z.string().trim().min(1).max(64) });

/**
 * Takes the pieces of a place, a day or an article that wait for an officer, sets apart those that are verified by
 * themselves, and draws of the rest those he must see, by the secret seed of the day. One that is open already is
 * gone on with. Refuses `set_empty` where nothing is left to verify together.
 */
export async function openSet(
  ctx: Context,
  { kind, code }: z.infer<typeof OpenSet>,
): Promise<{ setNo: number; resumed: boolean }> {
  const userId = authorize(ctx, "item.verify");
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`set:${kind}:${code}`}, 0))`);
  const open = await findOpen(ctx, kind, code);
  if (open !== null) return { setNo: open, resumed: true };
  const candidates = await readCandidates(ctx, { kind, code, userId });
  const even = candidates.filter(({ exceptions }) => exceptions.length === 0);
  if (even.length === 0) throw new AppError("set_empty");
  const { value: percent } = await readSetting(ctx, "samplePercent");
  const { day, seed } = await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    seedOfDay({ ...ctx, actor: systemActor }),
  );
  const drawn = drawSample(even, sampleSize(even.length, percent), seed, (key, text) =>
    createHmac("sha256", key).update(text).digest("hex"),
  );
  const [set] = await ctx.tx
    .insert(verificationSets)
    .values({ kind, code, day, percent, openedBy: userId, openedAt: ctx.now })
    .returning({ setNo: verificationSets.setNo });
  if (!set) throw new Error("the set was not opened");
  const lots = new Map(drawn.map((piece) => [piece.plate, piece]));
  await ctx.tx.insert(verificationSetPieces).values(
    candidates.map(({ id, plate, round, exceptions }) => ({
      setNo: set.setNo,
      itemId: id,
      round,
      exceptions,
      lot: lots.get(plate)?.lot ?? null,
      drawn: lots.get(plate)?.drawn ?? false,
    })),
  );
  ctx.changed.add("items");
  return { ...set, resumed: false };
}

async function findOpen(ctx: Context, kind: SetKind, code: string): Promise<number | null> {
  const [open] = await ctx.tx
    .select({ setNo: verificationSets.setNo })
    .from(verificationSets)
    .leftJoin(verificationSetConclusions, eq(verificationSetConclusions.setNo, verificationSets.setNo))
    .where(
      and(
        eq(verificationSets.kind, kind),
        eq(verificationSets.code, code),
        isNull(verificationSetConclusions.setNo),
      ),
    )
    .orderBy(desc(verificationSets.setNo))
    .limit(1);
  return open?.setNo ?? null;
}
