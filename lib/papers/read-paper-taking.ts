import { eq } from "drizzle-orm";
import { zones } from "#db/schema/places";
import { stockTakings } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import type { PaperTaking } from "#lib/domain/papers/taking-paper";
import { sidesOf } from "#lib/domain/stock-taking";
import { AppError } from "#lib/errors";
import { namesOf } from "#lib/returns/names-of";
import { withCounts } from "#lib/returns/read-taking";

/** Holds a stock-taking and reads all that its report says. */
export async function readPaperTaking(ctx: Context, takingNo: string): Promise<PaperTaking> {
  const [row] = await ctx.tx
    .select()
    .from(stockTakings)
    .where(eq(stockTakings.takingNo, takingNo))
    .for("update");
  if (!row) throw new AppError("not_found", { code: takingNo });
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
