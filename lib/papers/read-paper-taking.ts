import { eq } from "drizzle-orm";
import { zones } from "#db/schema/places";
import type { Context } from "#lib/context";
import type { PaperTaking } from "#lib/domain/papers/taking-paper";
import { sidesOf } from "#lib/domain/stock-taking";
import { lockTakingRow } from "#lib/returns/lock-taking-row";
import { namesOf } from "#lib/returns/names-of";
import { withCounts } from "#lib/returns/read-taking";

/** Holds a stock-taking and reads all that its report says; `not_found` where there is none. */
export async function readPaperTaking(ctx: Context, takingNo: string): Promise<PaperTaking> {
  const { row } = await lockTakingRow(ctx, takingNo);
  const { zoneCode, openedBy, openedAt, countedAt, recountedAt, signedAt, signedBy, remark } = row;
  const [zone] = await ctx.tx.select({ name: zones.name }).from(zones).where(eq(zones.code, zoneCode));
  const { pieces, differences, counters } = await withCounts(ctx, row);
  const signers = signedBy === null ? [] : [signedBy];
  const nameOf = await namesOf(ctx, [openedBy, ...counters.first, ...counters.second, ...signers]);
  const names = (people: readonly string[]) => people.map(nameOf).join("、");
  return {
    ...{ takingNo, openedAt, countedAt, recountedAt, signedAt, remark, differences },
    zone: `${zoneCode} ${zone?.name ?? ""}`.trim(),
    openedBy: nameOf(openedBy),
    countedBy: names(counters.first),
    recountedBy: names(counters.second),
    signedBy: names(signers),
    sides: sidesOf(pieces, differences),
  };
}
