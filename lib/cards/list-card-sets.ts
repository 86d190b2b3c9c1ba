import { desc, eq } from "drizzle-orm";
import { commandCardSets } from "#db/schema/command-cards";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const setsAtMost = 100;

/** The last hundred sets of command cards, newest first, with who made them and which of them count. */
export async function listCardSets(ctx: Context) {
  authorize(ctx, "cards.print");
  const { setNo, bench, madeAt, revokedAt } = commandCardSets;
  return ctx.tx
    .select({ setNo, bench, madeAt, revokedAt, madeBy: users.name })
    .from(commandCardSets)
    .innerJoin(users, eq(users.id, commandCardSets.madeBy))
    .orderBy(desc(setNo))
    .limit(setsAtMost);
}
