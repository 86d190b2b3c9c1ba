import { and, eq } from "drizzle-orm";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { isDeclarable, judgeDeclarable } from "#lib/domain/declarable";
import type { Authorisation } from "#lib/domain/return-document";
import { orThrow } from "#lib/errors";
import { conformityOf, itemFacts } from "#lib/returns/item-facts";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";

type Owner = { id: string; returnNo: string; authorisation: Authorisation };

/** Locks the pieces of a return that go into an application now; refuses with the one thing in their way. */
export async function lockPiecesToDeclare(ctx: Context, owner: Owner): Promise<LockedItem[]> {
  const plates = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(and(eq(items.returnId, owner.id), eq(items.state, "inspected")));
  const locked = await lockItems(
    ctx,
    plates.map((row) => row.plate),
  );
  const pieces = locked
    .filter((item) => item.state === "inspected" && !itemFacts(item, ctx.now).inApplication)
    .map((item) => ({ item, facts: { hold: item.hold, ...conformityOf(item, ctx.now) } }));
  orThrow(
    judgeDeclarable({
      returnNo: owner.returnNo,
      listStatus: pieces[0]?.item.list?.status ?? null,
      authorisation: owner.authorisation,
      pieces: pieces.map((piece) => piece.facts),
    }),
  );
  return pieces.filter((piece) => isDeclarable(piece.facts)).map((piece) => piece.item);
}
