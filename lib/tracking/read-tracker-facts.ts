import { and, eq, isNull, max, ne } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { items } from "#db/schema/items";
import { type Return, returnLines } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { LastDays } from "#lib/domain/clocks";
import { isCountComplete, isCountShort } from "#lib/domain/return-count";
import type { TrackedBox, TrackerFacts } from "#lib/domain/tracker";
import { readProgress } from "#lib/returns/return-progress";

type Owned = { owner: Return; list: LastDays | null; boxes: readonly TrackedBox[] };

/** All that a consumer's view of one return is derived from. */
export async function readTrackerFacts(ctx: Context, { owner, list, boxes }: Owned): Promise<TrackerFacts> {
  const pieces = await readPieces(ctx, owner.id);
  const progress = await readProgress(ctx, [owner]);
  const count = {
    announced: await readAnnounced(ctx, owner.id),
    counted: pieces.flatMap(({ gnum, lineQty }) => (gnum === null ? [] : [{ gnum, lineQty }])),
  };
  return {
    source: owner.source,
    authorisation: owner.authorisation,
    announcedAt: owner.announcedAt,
    boxes,
    pieces,
    clocks: progress(owner.id, list).clocks,
    isShort: isCountShort(count),
    countComplete: isCountComplete({
      ...count,
      closedAt: owner.countClosedAt,
      lastArrivalDay: list?.lastArrivalDay ?? null,
      now: ctx.now,
      parcelsWaiting: boxes.filter(({ arrivedAt, countedAt }) => arrivedAt && !countedAt).length,
    }),
  };
}

async function readAnnounced(ctx: Context, returnId: string) {
  return ctx.tx
    .select({ gnum: returnLines.gnum, qty: returnLines.announcedQty })
    .from(returnLines)
    .where(eq(returnLines.returnId, returnId));
}

async function readPieces(ctx: Context, returnId: string) {
  const inspection = and(
    eq(findings.itemId, items.id),
    eq(findings.kind, "inspection"),
    isNull(findings.takenBackAt),
  );
  return ctx.tx
    .select({
      gnum: items.gnum,
      lineQty: items.lineQty,
      state: items.state,
      outcome: items.outcome,
      hold: items.hold,
      inspectedAt: max(findings.foundAt),
      admittedAt: items.admittedAt,
      endedAt: items.endedAt,
    })
    .from(items)
    .leftJoin(findings, inspection)
    .where(and(eq(items.returnId, returnId), ne(items.state, "void")))
    .groupBy(items.id);
}
