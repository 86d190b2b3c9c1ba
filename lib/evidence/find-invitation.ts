import { and, eq, gt } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { photoInvitations } from "#db/schema/photo-invitations";
import { parcels } from "#db/schema/returns";
import { actorOfUser } from "#lib/auth/find-session";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { hashOfCode, invitedForMs } from "#lib/evidence/invite-phone";

/**
 * Whom and what a phone's address stands for, while the quarter of an hour runs. Refuses `not_found` for every
 * other one, and `account_disabled` once whoever showed it is no more of the house.
 */
export async function findInvitation(ctx: Context, { code }: { code: string }) {
  authorizeSystem(ctx);
  const since = new Date(ctx.now.getTime() - invitedForMs);
  const [found] = await ctx.tx
    .select({
      user: users,
      plate: items.plate,
      waybillNo: parcels.waybillNo,
      batchNo: batches.batchNo,
      moment: photoInvitations.loadMoment,
      at: photoInvitations.invitedAt,
    })
    .from(photoInvitations)
    .innerJoin(users, eq(users.id, photoInvitations.invitedBy))
    .leftJoin(items, eq(items.id, photoInvitations.itemId))
    .leftJoin(parcels, eq(parcels.id, photoInvitations.parcelId))
    .leftJoin(batches, eq(batches.id, photoInvitations.batchId))
    .where(and(eq(photoInvitations.codeSha256, hashOfCode(code)), gt(photoInvitations.invitedAt, since)));
  if (!found) throw new AppError("not_found");
  if (found.user.disabledAt) throw new AppError("account_disabled");
  const { plate, waybillNo, batchNo, moment } = found;
  const ofGoods = plate ? { plate } : { waybillNo: waybillNo ?? "" };
  const of = batchNo && moment ? { batchNo, moment } : ofGoods;
  const until = new Date(found.at.getTime() + invitedForMs);
  return { actor: actorOfUser(found.user), of, until };
}
