import { eq, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { type StockTaking, stockTakings, takingPieces, takingScans } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import type { ItemState } from "#lib/domain/item";
import { standsNowhere } from "#lib/domain/place-rules";
import {
  type CountedPiece,
  type Difference,
  differencesOf,
  stepOf,
  type TakingStep,
  toRecount,
} from "#lib/domain/stock-taking";
import { AppError } from "#lib/errors";
import { isHeldByBook } from "#lib/returns/is-held-by-book";
import { locationOfItem } from "#lib/returns/waits-for-place";

/** A piece with how its plate came in, in the last count that saw it. */
type EnteredPiece = CountedPiece & { entry: ScanEntry | null };

/** A stock-taking with what was expected and what each count saw. */
export type ReadTaking = {
  row: StockTaking;
  step: TakingStep;
  pieces: EnteredPiece[];
  counters: { first: string[]; second: string[] };
  /** Locations whose first count differs. */
  again: string[];
  /** As they were signed, else as they stand once both counts are over. */
  differences: Difference[];
};

/** A stock-taking with its counts, to be looked at; `not_found` where there is none. */
export async function readTaking(ctx: Context, takingNo: string): Promise<ReadTaking> {
  const [row] = await ctx.tx.select().from(stockTakings).where(eq(stockTakings.takingNo, takingNo));
  if (!row) throw new AppError("not_found", { code: takingNo });
  return withCounts(ctx, row);
}

/** A stock-taking whose row was read already, with its counts. */
export async function withCounts(ctx: Context, row: StockTaking): Promise<ReadTaking> {
  const scans = await ctx.tx.select().from(takingScans).where(eq(takingScans.takingNo, row.takingNo));
  const counting = scans.filter(({ takenBackAt }) => takenBackAt === null);
  const seen = (round: number) =>
    new Map(counting.filter((scan) => scan.round === round).map((scan) => [scan.plate, scan]));
  const countersOf = (round: number, closedBy: string | null) => [
    ...new Set([
      ...scans.filter((scan) => scan.round === round).map(({ countedBy }) => countedBy),
      ...(closedBy === null ? [] : [closedBy]),
    ]),
  ];
  const pieces = await readPieces(ctx, row, seen(1), seen(2));
  const hands = { first: countersOf(1, row.countedBy), second: countersOf(2, row.recountedBy) };
  const again = toRecount(pieces);
  return { row, step: stepOf(row), pieces, counters: hands, again, differences: differencesIn(row, pieces) };
}

type Seen = ReadonlyMap<string, { locationCode: string; entry: ScanEntry | null }>;

async function readPieces(
  ctx: Context,
  row: StockTaking,
  first: Seen,
  second: Seen,
): Promise<EnteredPiece[]> {
  const { takingNo } = row;
  const expected = await ctx.tx.select().from(takingPieces).where(eq(takingPieces.takingNo, takingNo));
  const expectedOf = new Map(expected.map((piece) => [piece.plate, piece]));
  const plates = [...new Set([...expectedOf.keys(), ...first.keys(), ...second.keys()])].sort();
  // Asked once the counts are over, and not at every scan; what is signed stands in the report.
  const knownOf = await (stepOf(row) === "to_sign" ? readKnown(ctx, takingNo) : new Map<string, never>());
  return plates.map((plate) => {
    const piece = expectedOf.get(plate);
    const known = knownOf.get(plate);
    return {
      plate,
      goodsName: piece?.goodsName ?? known?.goodsName ?? "",
      inBook: piece?.inBook ?? known?.inBook ?? false,
      expectedAt: piece?.locationCode ?? null,
      first: first.get(plate)?.locationCode ?? null,
      second: second.get(plate)?.locationCode ?? null,
      entry: (second.get(plate) ?? first.get(plate))?.entry ?? null,
      known: known ? { whereabouts: whereaboutsOf(known.state), at: known.at } : null,
    };
  });
}

async function readKnown(ctx: Context, takingNo: string) {
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      state: items.state,
      at: locationOfItem,
      inBook: isHeldByBook,
    })
    .from(items)
    .where(
      sql`${items.plate} in (select p.plate from ${takingPieces} p where p.taking_no = ${takingNo}
        union select s.plate from ${takingScans} s where s.taking_no = ${takingNo})`,
    );
  return new Map(rows.map((row) => [row.plate, row]));
}

function whereaboutsOf(state: ItemState): "house" | "missing" | "left" {
  if (state === "missing") return "missing";
  return standsNowhere(state) ? "left" : "house";
}

function differencesIn({ differences }: StockTaking, pieces: readonly CountedPiece[]): Difference[] {
  if (differences === null) return differencesOf(pieces);
  const pieceOf = new Map(pieces.map((piece) => [piece.plate, piece]));
  return differences.map((signed) => {
    const { goodsName = "", inBook = false } = pieceOf.get(signed.plate) ?? {};
    return { goodsName, inBook, from: null, ...signed };
  });
}
