import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { photoInvitations } from "#db/schema/photo-invitations";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Action } from "#lib/domain/permissions";
import { loadMoments } from "#lib/domain/photo";
import { modulesOf } from "#lib/draw-code";
import { AppError } from "#lib/errors";
import { lockLoadToPhotograph } from "#lib/evidence/lock-load-to-photograph";
import { isHere } from "#lib/returns/is-here";

/** Where the bench's own page was served from: the phone is led to the same house. */
const origin = z.url({ protocol: /^https?$/ }).max(200);

export const InvitePhone = z.union([
  z.strictObject({ plate: z.string().min(1).max(20), origin }),
  z.strictObject({ waybillNo: z.string().min(1).max(40), origin }),
  z.strictObject({ batchNo: z.string().min(1).max(20), moment: z.enum(loadMoments), origin }),
]);
type Invited = z.infer<typeof InvitePhone>;

/** So long a phone may photograph what it was invited to. */
export const invitedForMs = 15 * 60_000;

/** What is kept of the code in a phone's address. */
export const hashOfCode = (code: string): string => createHash("sha256").update(code).digest("hex");

/**
 * Lets a phone photograph one piece, one box, or one load before or after its destruction, for a quarter of an hour, in
 * the name of who asks, without signing in: an address that nobody can guess, and the QR code of it as rows of dark (1)
 * and light (0) modules. Refuses `not_found`, and `batch_state_forbids` for a load that is not photographed now.
 */
export async function invitePhone(ctx: Context, input: Invited) {
  const invitedBy = authorize(ctx, actionOf(input));
  const subject = await subjectOf(ctx, input);
  const code = randomBytes(18).toString("base64url");
  await ctx.tx
    .insert(photoInvitations)
    .values({ ...subject, codeSha256: hashOfCode(code), invitedBy, invitedAt: ctx.now });
  const address = new URL(`/phone/${code}`, input.origin).href;
  const until = new Date(ctx.now.getTime() + invitedForMs);
  return { address, square: modulesOf("qrcode", address), until };
}

function actionOf(input: Invited): Action {
  if ("batchNo" in input) return "destruction.photograph";
  return "plate" in input ? "item.photograph" : "parcel.photograph";
}

async function subjectOf(ctx: Context, input: Invited) {
  if ("batchNo" in input) {
    const { id: batchId } = await lockLoadToPhotograph(ctx, input.batchNo);
    return { batchId, loadMoment: input.moment };
  }
  if ("plate" in input) {
    const [item] = await ctx.tx.select({ itemId: items.id }).from(items).where(eq(items.plate, input.plate));
    if (item) return item;
    throw new AppError("not_found", { code: input.plate });
  }
  const [parcel] = await ctx.tx
    .select({ parcelId: parcels.id })
    .from(parcels)
    .where(and(eq(parcels.waybillNo, input.waybillNo), isHere));
  if (parcel) return parcel;
  throw new AppError("not_found", { code: input.waybillNo });
}
