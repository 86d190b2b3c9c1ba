import { asc, eq, inArray } from "drizzle-orm";
import { items } from "#db/schema/items";
import { outbox } from "#db/schema/outbox";
import { parcels, type Return, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { isReturnCompleted, type OwnerNews } from "#lib/domain/owner-event";
import { isCountOver } from "#lib/returns/is-count-over";
import { ownerMessage } from "#lib/returns/owner-message";
import { ownersOf, readWiredOwners } from "#lib/returns/wired-owners";

/** So many of them go out with one statement, which has an end to what it takes. */
const messagesAtOnce = 500;

/**
 * Writes what owners' own systems must hear of this transaction into the outbox, to each that has an address and chose
 * the event. One query where nobody has one; an event that was told before is not told again. Called once, last, by
 * `runUseCase`, with the lists of what changed held.
 */
export async function enqueueOwnerEvents(ctx: Context): Promise<void> {
  const wired = await readWiredOwners(ctx, ctx.ownerNews.flatMap(ownersOf));
  const wanted = ctx.ownerNews.flatMap((news) =>
    wired
      .filter(({ code, events }) => ownersOf(news).includes(code) && events.includes(news.type))
      .map(({ code }) => ({ code, news })),
  );
  if (wanted.length === 0) return;
  const told = await readTold(
    ctx,
    wanted.map(({ news }) => news),
  );
  const messages = wanted.flatMap(({ code, news }) => told(news, code));
  for (let done = 0; done < messages.length; done += messagesAtOnce) {
    const rows = messages.slice(done, done + messagesAtOnce).map((message) => ownerMessage(ctx, message));
    await ctx.tx.insert(outbox).values(rows).onConflictDoNothing({ target: outbox.id });
  }
}

/** Reads what the events say beside what their piece does. */
async function readTold(ctx: Context, wanted: readonly OwnerNews[]) {
  const found = await readReturns(ctx, wanted);
  const arrivals = await readArrivals(ctx, wanted);
  const ends = new Map<string, Piece[]>();
  for (const id of idsOf(wanted.filter(({ type }) => type === "return.completed"))) {
    const owner = found.get(id);
    const pieces = owner ? await readEnded(ctx, owner) : null;
    if (pieces) ends.set(id, pieces);
  }
  return (news: OwnerNews, code: string) => {
    const owner = found.get(news.returnId ?? "");
    // A return that another owner's piece was added to is no business of this one.
    const own = owner && ownersOf(owner).includes(code) ? owner : null;
    const pieces = ends.get(news.returnId ?? "")?.filter((piece) => ownersOf(piece).includes(code));
    if (news.type === "return.completed" && (!own || !pieces)) return [];
    const mark = pieces && news.type === "return.completed" ? `${own?.returnNo}:${pieces.length}` : news.mark;
    const said: { [key: string]: Json } = {
      ...news.said,
      return: own && { returnNo: own.returnNo, platformReturnNo: own.platformReturnNo },
      ...(news.parcelId ? { arrivedAt: arrivals.get(news.parcelId)?.toISOString() ?? null } : {}),
      ...(news.type === "return.completed" && pieces ? { pieces: pieces.map(pieceSaid) } : {}),
    };
    const { type } = news;
    return [{ id: `${type.replace(".", "_")}:${mark}:${code}`, code, type, about: news.returnId, said }];
  };
}

function idsOf(wanted: readonly OwnerNews[]): string[] {
  return [...new Set(wanted.flatMap(({ returnId }) => returnId ?? []))];
}

async function readReturns(ctx: Context, wanted: readonly OwnerNews[]): Promise<Map<string, Return>> {
  const rows = await ctx.tx
    .select()
    .from(returns)
    .where(inArray(returns.id, idsOf(wanted)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function readArrivals(ctx: Context, wanted: readonly OwnerNews[]): Promise<Map<string, Date>> {
  const ids = wanted.flatMap(({ parcelId }) => parcelId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await ctx.tx
    .select({ id: parcels.id, arrivedAt: parcels.arrivedAt })
    .from(parcels)
    .where(inArray(parcels.id, ids));
  return new Map(rows.map(({ id, arrivedAt }) => [id, arrivedAt]));
}

const { plate, gnum, lineQty, state, outcome, endedAt, ebpCode, ebcCode } = items;
const pieceColumns = { plate, gnum, lineQty, state, outcome, endedAt, ebpCode, ebcCode };

async function selectPieces(ctx: Context, returnId: string) {
  return ctx.tx
    .select(pieceColumns)
    .from(items)
    .where(eq(items.returnId, returnId))
    .orderBy(asc(items.plate));
}
type Piece = Awaited<ReturnType<typeof selectPieces>>[number];

/** The pieces that were counted of a return that has its end, or null. */
async function readEnded(ctx: Context, owner: Return): Promise<Piece[] | null> {
  const pieces = await selectPieces(ctx, owner.id);
  if (!isReturnCompleted(pieces, await isCountOver(ctx, owner, ctx.now))) return null;
  return pieces.filter((piece) => piece.state !== "void");
}

function pieceSaid(piece: Piece): { [key: string]: Json } {
  const { endedAt: at, lineQty: quantity } = piece;
  return {
    plate: piece.plate,
    gnum: piece.gnum,
    quantity,
    state: piece.state,
    outcome: piece.outcome,
    endedAt: at?.toISOString() ?? null,
  };
}
