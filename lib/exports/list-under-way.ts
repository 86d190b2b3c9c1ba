import { asc, eq, isNull } from "drizzle-orm";
import { dataExports } from "#db/schema/exports";
import { users } from "#db/schema/people";
import { actorOfUser } from "#lib/auth/find-session";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";

const atOnce = 20;

/** The exports that wait for their next part, the oldest first, each with whose eyes read it and whether they still may. */
export async function listUnderWay(ctx: Context, _: null) {
  authorizeSystem(ctx);
  const rows = await ctx.tx
    .select({ id: dataExports.id, kind: dataExports.kind, maker: users })
    .from(dataExports)
    .innerJoin(users, eq(users.id, dataExports.madeBy))
    .where(isNull(dataExports.finishedAt))
    .orderBy(asc(dataExports.requestedAt))
    .limit(atOnce);
  return rows.map(({ id, kind, maker }) => ({
    id,
    kind,
    maker: actorOfUser(maker),
    isDisabled: maker.disabledAt !== null,
  }));
}
