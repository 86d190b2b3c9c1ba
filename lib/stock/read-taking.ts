import { and, eq } from "drizzle-orm";
import { type StockTaking, stockTakings, takingPieces, takingScans } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import { type CountedPiece, stepOf, type TakingStep, toRecount } from "#lib/domain/stock-taking";
import { AppError } from "#lib/errors";

/** A stock-taking with what was expected and what each count saw. */
export type ReadTaking = {
  row: StockTaking;
  step: TakingStep;
  pieces: (CountedPiece & { goodsName: string; inBook: boolean })[];
  counters: { first: string[]; second: string[] };
  /** Locations whose first count differs. */
  again: string[];
};

/** Locks a stock-taking by its number, and says how far it is; `not_found` where there is none. Reads no count. */
export async function lockTakingRow(
  ctx: Context,
  takingNo: string,
): Promise<{ row: StockTaking; step: TakingStep }> {
  const [row] = await ctx.tx
    .select()
    .from(stockTakings)
    .where(eq(stockTakings.takingNo, takingNo))
    .for("update");
  if (!row) throw new AppError("not_found", { code: takingNo });
  return { row, step: stepOf(row) };
}

/** Locks a stock-taking by its number and reads its counts; `not_found` where there is none. */
export async function lockTaking(ctx: Context, takingNo: string): Promise<ReadTaking> {
  const { row } = await lockTakingRow(ctx, takingNo);
  return withCounts(ctx, row);
}

/** Whether somebody had a hand in the first count: saw a piece, or ended it. */
export async function countedFirst(
  ctx: Context,
  { takingNo, countedBy }: StockTaking,
  userId: string,
): Promise<boolean> {
  if (countedBy === userId) return true;
  const [scan] = await ctx.tx
    .select({ plate: takingScans.plate })
    .from(takingScans)
    .where(
      and(eq(takingScans.takingNo, takingNo), eq(takingScans.countedBy, userId), eq(takingScans.round, 1)),
    )
    .limit(1);
  return scan !== undefined;
}

/** A stock-taking with its counts, to be looked at. */
export async function readTaking(ctx: Context, takingNo: string): Promise<ReadTaking> {
  const [row] = await ctx.tx.select().from(stockTakings).where(eq(stockTakings.takingNo, takingNo));
  if (!row) throw new AppError("not_found", { code: takingNo });
  return withCounts(ctx, row);
}

async function withCounts(ctx: Context, row: StockTaking): Promise<ReadTaking> {
  const expected = await ctx.tx.select().from(takingPieces).where(eq(takingPieces.takingNo, row.takingNo));
  const scans = await ctx.tx.select().from(takingScans).where(eq(takingScans.takingNo, row.takingNo));
  const counting = scans.filter(({ takenBackAt }) => takenBackAt === null);
  const seen = (round: number) =>
    new Map(counting.filter((scan) => scan.round === round).map((scan) => [scan.plate, scan.locationCode]));
  const counters = (round: number, closedBy: string | null) => [
    ...new Set([
      ...scans.filter((scan) => scan.round === round).map(({ countedBy }) => countedBy),
      ...(closedBy === null ? [] : [closedBy]),
    ]),
  ];
  const first = seen(1);
  const second = seen(2);
  const known = new Map(expected.map((piece) => [piece.plate, piece]));
  const pieces = [...new Set([...known.keys(), ...first.keys(), ...second.keys()])].sort().map((plate) => ({
    plate,
    goodsName: known.get(plate)?.goodsName ?? "",
    inBook: known.get(plate)?.inBook ?? false,
    expectedAt: known.get(plate)?.locationCode ?? null,
    first: first.get(plate) ?? null,
    second: second.get(plate) ?? null,
  }));
  const again = toRecount(pieces);
  const hands = { first: counters(1, row.countedBy), second: counters(2, row.recountedBy) };
  return { row, step: stepOf(row), pieces, counters: hands, again };
}
