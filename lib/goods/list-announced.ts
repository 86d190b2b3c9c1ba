import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { importLists } from "#db/schema/import-lists";
import { returns, returnWaybills } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";

export const ListAnnounced = z.object({ after: cursorText(), before: cursorText() });

const pageSize = 50;

/** A page of what was announced of one's own returns, the newest first, each with its waybills and tracker. */
export async function listAnnounced(ctx: Context, asked: z.infer<typeof ListAnnounced>) {
  authorize(ctx, "return.announce");
  const found = await selectPage(ctx, readCursor(asked));
  const { rows, previous, next } = cutPage(found, pageSize, asked, ({ id, announcedAt }) => ({
    id,
    at: announcedAt,
  }));
  const ids = rows.map(({ id }) => id);
  const waybills = await ctx.tx.select().from(returnWaybills).where(inArray(returnWaybills.returnId, ids));
  const byReturn = Map.groupBy(waybills, ({ returnId }) => returnId);
  return {
    rows: rows.map(({ id, ...row }) => ({
      ...row,
      waybills: (byReturn.get(id) ?? []).map(({ waybillNo }) => waybillNo),
    })),
    total: await ctx.tx.$count(returns, isAnnounced(ctx)),
    previous,
    next,
  };
}

/** Says the scope once more, so that the owner's own index serves the list. */
function isAnnounced({ actor }: Context): SQL | undefined {
  const code = actor.scopeCode ?? "";
  const own = { platform: returns.ebpCode, merchant: returns.ebcCode, agent: returns.agentCode } as const;
  const column = Object.entries(own).find(([scope]) => scope === actor.scope)?.[1];
  return and(eq(returns.source, "announced"), column && eq(column, code));
}

async function selectPage(ctx: Context, from: ReturnType<typeof readCursor>) {
  const order = from?.backwards ? ascending : descending;
  const here = from && sql`(${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`;
  const beyond =
    here && sql`(${returns.announcedAt}, ${returns.id}) ${from.backwards ? sql`>` : sql`<`} ${here}`;
  return ctx.tx
    .select({
      id: returns.id,
      returnNo: returns.returnNo,
      platformReturnNo: returns.platformReturnNo,
      trackCode: returns.trackCode,
      announcedAt: returns.announcedAt,
      orderNo: returns.orderNo,
      shop: importLists.ebcName,
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(isAnnounced(ctx), beyond ?? undefined))
    .orderBy(order(returns.announcedAt), order(returns.id))
    .limit(pageSize + 1);
}
