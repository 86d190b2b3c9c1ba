import { and, eq, inArray, isNotNull, isNull, lt, ne } from "drizzle-orm";
import { customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { CustomsChannelSetting } from "#lib/domain/customs-channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { readSetting } from "#lib/read-setting";
import { seal, unseal } from "#lib/vault";

/** A message to customs on its way: as we wrote it, and how far it has come. */
export type OnItsWay = {
  guid: string;
  unsigned: string;
  signed: string | null;
  stagedAs: string | null;
  createdAt: Date;
  /** An earlier message about one of its applications still waits. */
  isBehind: boolean;
  setting: CustomsChannelSetting;
};

/** How far a message has come. The same bytes that were signed for another message are signed. */
export async function readOnItsWay(ctx: Context, message: ClaimedMessage): Promise<OnItsWay> {
  authorizeSystem(ctx);
  const [row] = await ctx.tx.select().from(customsMessages).where(eq(customsMessages.id, message.id));
  if (!row) throw new Error(`message ${message.id} carries nothing`);
  return {
    guid: row.guid,
    unsigned: unseal(message.body, `outbox:${message.id}`),
    signed: openSigned(row) ?? (await signedBefore(ctx, row)),
    stagedAs: row.stagedAs,
    createdAt: row.createdAt,
    isBehind: await isBehind(ctx, message.id),
    setting: (await readSetting(ctx, "customsChannel")).value,
  };
}

/** Keeps what came back from the signer before anything is sent; the first that was kept is the one that counts. */
export async function keepSigned(
  ctx: Context,
  { id, signed }: { id: string; signed: string },
): Promise<void> {
  authorizeSystem(ctx);
  await ctx.tx
    .update(customsMessages)
    .set({ signedSealed: seal(signed, signedRow(id)), signedAt: ctx.now })
    .where(and(eq(customsMessages.id, id), isNull(customsMessages.signedSealed)));
}

/** Says which staged file becomes the visible one; the first counts, and any other never becomes visible. */
export async function keepStaged(
  ctx: Context,
  { id, stagedAs }: { id: string; stagedAs: string },
): Promise<void> {
  authorizeSystem(ctx);
  await ctx.tx
    .update(customsMessages)
    .set({ stagedAs })
    .where(and(eq(customsMessages.id, id), isNull(customsMessages.stagedAs)));
}

type Row = typeof customsMessages.$inferSelect;

/** The message as it came back from the signer; null where it was not signed, or not yet. */
export function openSigned({ id, signedSealed }: Pick<Row, "id" | "signedSealed">): string | null {
  return signedSealed ? unseal(signedSealed, signedRow(id)) : null;
}

function signedRow(id: string): string {
  return `customs_messages:${id}`;
}

async function signedBefore(ctx: Context, { id, bodySha256 }: Row): Promise<string | null> {
  const [same] = await ctx.tx
    .select()
    .from(customsMessages)
    .where(
      and(
        eq(customsMessages.bodySha256, bodySha256),
        isNotNull(customsMessages.signedSealed),
        ne(customsMessages.id, id),
      ),
    )
    .limit(1);
  return same ? openSigned(same) : null;
}

/** Documents of one application leave one after the other, also where one of them is in a bundle. */
async function isBehind(ctx: Context, id: string): Promise<boolean> {
  const own = ctx.tx.select({ position: outbox.position }).from(outbox).where(eq(outbox.id, id));
  const carried = ctx.tx
    .select({ id: customsMessageDocuments.applicationId })
    .from(customsMessageDocuments)
    .where(eq(customsMessageDocuments.messageId, id));
  const [earlier] = await ctx.tx
    .select({ id: outbox.id })
    .from(customsMessageDocuments)
    .innerJoin(outbox, eq(outbox.id, customsMessageDocuments.messageId))
    .where(
      and(
        inArray(customsMessageDocuments.applicationId, carried),
        isNull(outbox.deliveredAt),
        lt(outbox.position, own),
      ),
    )
    .limit(1);
  return earlier !== undefined;
}
