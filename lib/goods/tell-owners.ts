import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { env } from "#lib/env";
import type { LockedItem } from "#lib/returns/lock-item";
import { ownerMessage } from "#lib/returns/owner-message";
import { ownersOf, readWiredOwners } from "#lib/returns/wired-owners";
import { uuidv7 } from "#lib/uuid";

/**
 * Writes into the outbox what the owners of reminded pieces must hear, one message to each platform and merchant that
 * has an address, in the transaction of the reminders themselves; the others find it on their desk.
 */
export async function tellOwners(ctx: Context, pieces: readonly LockedItem[], day: number): Promise<void> {
  const wired = await readWiredOwners(ctx, pieces.flatMap(ownersOf));
  const rows = wired.map(({ code }) => {
    const own = pieces.filter((piece) => ownersOf(piece).includes(code));
    const said = {
      day,
      answerAt: `${env().PUBLIC_URL}/goods?view=reminded`,
      pieces: own.map(({ plate, goodsName, admittedAt, outcomeProposed }) => {
        return { plate, goodsName, admittedAt: admittedAt?.toISOString() ?? null, proposed: outcomeProposed };
      }),
    };
    return ownerMessage(ctx, { id: `reminder.${uuidv7()}`, code, type: "goods.reminder", about: null, said });
  });
  if (rows.length > 0) await ctx.tx.insert(outbox).values(rows);
}
