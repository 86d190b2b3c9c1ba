import { inArray } from "drizzle-orm";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { OwnerNews } from "#lib/domain/owner-event";
import { ownersOf } from "#lib/returns/wired-owners";
import { type Cause, writeNotices } from "#lib/returns/write-notices";

type Dispute = OwnerNews & { type: "item.disputed" | "item.dispute_resolved"; returnId: string };

/**
 * Tells those concerned of disputes that this transaction raised or ended, once for each return and deed: the house of
 * an owner's dispute, the owners of what became of it. Called once, last, by `runUseCase`, with everything in sight.
 */
export async function notifyDisputes(ctx: Context): Promise<void> {
  const disputes = ctx.ownerNews.filter(isDispute);
  if (disputes.length === 0) return;
  const numbers = await readNumbers(ctx, disputes);
  const deeds = Map.groupBy(disputes, ({ type, returnId }) => `${type}:${returnId}`);
  const causes = [...deeds.values()].flatMap((deed) => causesOf(ctx, deed, numbers));
  await writeNotices(ctx, causes);
}

function isDispute(news: OwnerNews): news is Dispute {
  return (news.type === "item.disputed" || news.type === "item.dispute_resolved") && news.returnId !== null;
}

async function readNumbers(ctx: Context, disputes: readonly Dispute[]): Promise<Map<string, string>> {
  const ids = [...new Set(disputes.map(({ returnId }) => returnId))];
  const rows = await ctx.tx
    .select({ id: returns.id, returnNo: returns.returnNo })
    .from(returns)
    .where(inArray(returns.id, ids));
  return new Map(rows.map(({ id, returnNo }) => [id, returnNo]));
}

function causesOf(ctx: Context, deed: readonly Dispute[], numbers: ReadonlyMap<string, string>): Cause[] {
  const [first] = deed;
  const returnNo = first && numbers.get(first.returnId);
  if (!first || !returnNo) return [];
  const { type, mark } = first;
  const told = { mark, facts: { returnNo, count: deed.length }, causedBy: ctx.actor.userId };
  if (type === "item.disputed") return [{ ...told, kind: "dispute_raised" }];
  return ownersOf(first).map((code) => ({ ...told, kind: "dispute_decided", code }));
}
