import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { photoInvitations } from "#db/schema/photo-invitations";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { modulesOf } from "#lib/draw-code";
import { AppError } from "#lib/errors";
import { isHere } from "#lib/returns/is-here";

/** Where the bench's own page was served from: the phone is led to the same house. */
const origin = z.url({ protocol: /^https?$/ }).max(200);

export const InvitePhone = z.union([
  z.strictObject({ plate: z.string().min(1).max(20), origin }),
  z.strictObject({ waybillNo: z.string().min(1).max(40), origin }),
]);

/** So long a phone may photograph what it was invited to. */
export const invitedForMs = 15 * 60_000;

/** What is kept of the code in a phone's address. */
export const hashOfCode = (code: string): string => createHash("sha256").update(code).digest("hex");

/**
 * Lets a phone photograph one piece or box for a quarter of an hour, in the name of who asks, without signing in:
 * an address that nobody can guess, and the QR code of it as rows of dark (1) and light (0) modules. Refuses
 * `not_found`.
 */
export async function invitePhone(ctx: Context, input: z.infer<typeof InvitePhone>) {
  const invitedBy = authorize(ctx, "plate" in input ? "item.photograph" : "parcel.photograph");
  const subject = await subjectOf(ctx, input);
  const code = randomBytes(18).toString("base64url");
  await ctx.tx
    .insert(photoInvitations)
    .values({ ...subject, codeSha256: hashOfCode(code), invitedBy, invitedAt: ctx.now });
  const address = new URL(`/phone/${code}`, input.origin).href;
  const until = new Date(ctx.now.getTime() + invitedForMs);
  return { address, square: modulesOf("qrcode", address), until };
}

async function subjectOf(ctx: Context, input: z.infer<typeof InvitePhone>) {
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
