import { and, count, eq, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { answerableStates, type GoodsView, goodsViews } from "#lib/domain/goods-view";
import { ownerAnswered, silenceCountsBefore } from "#lib/domain/owner-answer";
import { shanghaiDay } from "#lib/domain/shanghai";
import { readEvidence } from "#lib/goods/read-evidence";
import { waitsForOwner } from "#lib/returns/waits-for-owner";

/** A place in the list: the row that was last (`after`) or first (`before`) on the page one comes from. */
const Place = z
  .string()
  .regex(/^(after|before)_\d{1,14}_[0-9a-f-]{36}$/)
  .optional()
  .catch(undefined);

export const ListGoods = z.object({
  view: z.enum(goodsViews).default("to_check").catch("to_check"),
  place: Place,
});
export type ListGoods = z.infer<typeof ListGoods>;

const pageSize = 50;

/** A page of the owner's own goods of one view, the latest admitted first, each with its evidence. */
export async function listGoods(ctx: Context, { view, place }: ListGoods) {
  authorize(ctx, "goods.read");
  const [direction = "after", at, id] = (place ?? "").split("_");
  const back = direction === "before";
  const from = at && id ? { back, at: new Date(Number(at)), id } : null;
  const found = await selectPage(ctx, and(ownGoods(ctx), inView(ctx, view)), from);
  const more = found.length > pageSize;
  const page = found.slice(0, pageSize);
  if (back) page.reverse();
  const mark = (name: string, row: { id: string; admittedAt: Date | null } | undefined) =>
    row?.admittedAt ? `${name}_${row.admittedAt.getTime()}_${row.id}` : null;
  const evidence = await readEvidence(
    ctx,
    page.map((row) => row.id),
  );
  return {
    rows: page.map((row) => ({ ...asRow(ctx, row), ...evidence(row.id) })),
    counts: await countViews(ctx),
    previous: (back ? more : from) ? mark("before", page[0]) : null,
    next: (back ? from : more) ? mark("after", page.at(-1)) : null,
  };
}

function asRow(ctx: Context, { id, ...row }: Awaited<ReturnType<typeof selectPage>>[number]) {
  const { ownerResponse, admittedAt } = row;
  const isToday = admittedAt !== null && shanghaiDay(admittedAt) === shanghaiDay(ctx.now);
  return {
    ...row,
    isNew: isToday && !ownerResponse,
    answer: ownerAnswered({ response: ownerResponse, admittedAt, now: ctx.now }),
    answerable: !ownerResponse && (answerableStates as readonly string[]).includes(row.state),
  };
}

/** Says the scope once more, so that the owner's own index serves the list. */
function ownGoods({ actor }: Context): SQL | undefined {
  const code = actor.scopeCode ?? "";
  const admitted = isNotNull(items.admittedAt);
  if (actor.scope === "platform") return and(admitted, eq(items.ebpCode, code));
  return and(admitted, eq(actor.scope === "agent" ? items.agentCode : items.ebcCode, code));
}

function inView(ctx: Context, view: GoodsView): SQL | undefined {
  const since = silenceCountsBefore(ctx.now);
  const inHouse = inArray(items.state, [...answerableStates]);
  const disputed = eq(items.hold, "dispute");
  const views = {
    to_check: waitsForOwner(ctx.now),
    confirmed: and(
      inHouse,
      or(isNull(items.hold), ne(items.hold, "dispute")),
      or(isNotNull(items.ownerResponse), lt(items.admittedAt, since)),
    ),
    disputed,
    closed: inArray(items.state, ["closed", "moved_out", "detained"]),
  } as const satisfies Record<GoodsView, SQL | undefined>;
  return views[view];
}

async function countViews(ctx: Context): Promise<Record<GoodsView, number>> {
  const countOf = (view: GoodsView) =>
    sql<number>`count(*) filter (where ${inView(ctx, view)})`.mapWith(Number);
  const [row] = await ctx.tx
    .select({
      all: count(),
      to_check: countOf("to_check"),
      confirmed: countOf("confirmed"),
      disputed: countOf("disputed"),
      closed: countOf("closed"),
    })
    .from(items)
    .where(ownGoods(ctx));
  return {
    to_check: row?.to_check ?? 0,
    confirmed: row?.confirmed ?? 0,
    disputed: row?.disputed ?? 0,
    closed: row?.closed ?? 0,
  };
}

type From = { back: boolean; at: Date; id: string } | null;

async function selectPage(ctx: Context, where: SQL | undefined, from: From) {
  const order = from?.back ? sql`asc nulls first` : sql`desc nulls last`;
  const here = from && sql`(${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`;
  const beyond = here && sql`(${items.admittedAt}, ${items.id}) ${from.back ? sql`>` : sql`<`} ${here}`;
  return ctx.tx
    .select({
      id: items.id,
      plate: items.plate,
      goodsName: items.goodsName,
      serialNo: items.serialNo,
      batchCode: items.batchCode,
      expiresOn: items.expiresOn,
      returnNo: returns.returnNo,
      orderNo: importLists.orderNo,
      shop: importLists.ebcName,
      state: items.state,
      grade: items.grade,
      hold: items.hold,
      outcome: items.outcome,
      outcomeProposed: items.outcomeProposed,
      ownerResponse: items.ownerResponse,
      ownerReason: items.ownerReason,
      admittedAt: items.admittedAt,
    })
    .from(items)
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(where, beyond ?? undefined))
    .orderBy(sql`${items.admittedAt} ${order}`, sql`${items.id} ${order}`)
    .limit(pageSize + 1);
}
