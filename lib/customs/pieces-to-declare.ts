import { and, eq, inArray } from "drizzle-orm";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { isDeclarable, judgeDeclarable } from "#lib/domain/declarable";
import type { Authorisation } from "#lib/domain/return-document";
import { orThrow } from "#lib/errors";
import { conformityOf } from "#lib/returns/item-facts";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { hasCountedBox, isInspectedNow, isUnbound } from "#lib/returns/waits-for-declarant";

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
  const progress = await readProgress(ctx, locked);
  const pieces = locked.flatMap((item) => {
    const seen = progress.get(item.id);
    return seen
      ? [
          {
            item,
            facts: {
              hold: item.hold,
              undecided: item.refusalClass === "undecided",
              ...conformityOf(item, ctx.now),
              ...seen,
            },
          },
        ]
      : [];
  });
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

/** Read only once the pieces are locked: who held them before may just have declared them or sent them back. */
async function readProgress(ctx: Context, pieces: readonly LockedItem[]) {
  const ids = pieces.map((piece) => piece.id);
  const rows = await ctx.tx
    .select({ id: items.id, counted: hasCountedBox, inspected: isInspectedNow })
    .from(items)
    .where(and(inArray(items.id, ids), eq(items.state, "inspected"), isUnbound));
  return new Map(rows.map(({ id, ...seen }) => [id, seen]));
}
