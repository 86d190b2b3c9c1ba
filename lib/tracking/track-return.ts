import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { countLook } from "#lib/auth/count-look";
import { authorizeSystem } from "#lib/authorize";
import { codeHashOf } from "#lib/code-hash";
import type { Context } from "#lib/context";
import { waybillEnding } from "#lib/domain/mask";
import { parseTrackCode } from "#lib/domain/track-code";
import { type Tracker, trackerOf } from "#lib/domain/tracker";
import { readBoxes } from "#lib/tracking/read-boxes";
import { readTrackerFacts } from "#lib/tracking/read-tracker-facts";

export const TrackReturn = z.strictObject({
  code: z.string().max(200),
  address: z.string().max(64),
});

export type Tracked =
  | {
      result: "found";
      code: string;
      tracker: Tracker;
      boxes: { no: number; ending: string; arrivedAt: Date | null }[];
    }
  | { result: "unknown" }
  | { result: "too_often" };

/**
 * How far the return under a code has got. Anybody may ask: no person, shop, number, goods or value is told, and of a
 * waybill only its end. Every look is counted by address; a code that was misread takes the same work as one that
 * nobody has.
 */
export async function trackReturn(ctx: Context, input: z.infer<typeof TrackReturn>): Promise<Tracked> {
  authorizeSystem(ctx);
  const isFree = await countLook(ctx, "track", input.address);
  const found = await readHead(ctx, parseTrackCode(input.code) ?? "");
  if (!isFree) return { result: "too_often" };
  if (!found) return { result: "unknown" };
  const boxes = await readBoxes(ctx, found.owner.id);
  return {
    result: "found",
    code: found.owner.trackCode,
    tracker: trackerOf(await readTrackerFacts(ctx, { ...found, boxes })),
    boxes: boxes.map(({ waybillNo, arrivedAt }, index) => ({
      no: index + 1,
      ending: waybillEnding(waybillNo),
      arrivedAt,
    })),
  };
}

async function readHead(ctx: Context, code: string) {
  const [head] = await ctx.tx
    .select({ owner: returns, list: importLists })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(eq(sql`sha256(${returns.trackCode}::bytea)`, codeHashOf(code)));
  return head ?? null;
}
