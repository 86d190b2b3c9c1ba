import { z } from "zod";
import { ownerEndpoints } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { OfficeSecret } from "#lib/domain/office-registry";
import { ownerEventTypes } from "#lib/domain/owner-event";
import { ownerKeySealedTo } from "#lib/domain/owner-reminder";
import { AppError } from "#lib/errors";
import { ownerAddressTrouble } from "#lib/outbox/owner-reach";
import { seal } from "#lib/vault";
import { type Endpoint, lockEndpoint } from "#lib/webhooks/lock-endpoint";

export const OwnerCode = z.string().regex(/^[0-9A-Z]{4,18}$/);

export const SetOwnerEndpoint = z
  .strictObject({
    code: OwnerCode,
    /** Null: the owner reads on its desk alone. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
    /** Made where it is shown, so that no answer of ours ever holds one. Null: those it has stay. */
    secret: OfficeSecret.nullable(),
    /** What the owner wants to hear. Null: what it chose before. */
    events: z.array(z.enum(ownerEventTypes)).max(ownerEventTypes.length).nullable(),
  })
  .refine(({ url, secret }) => url !== null || secret === null, { path: ["secret"] });

/**
 * Says where an owner's own system hears us from now on, with which key and what of. A key that is given replaces
 * those before it at once. Refuses with `endpoint_refused` what nothing is sent to, and an address without any key.
 */
export async function setOwnerEndpoint(
  ctx: Context,
  { code, url, secret, events }: z.infer<typeof SetOwnerEndpoint>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "webhook.manage");
  const trouble = url && ownerAddressTrouble(url);
  if (trouble) throw new AppError("endpoint_refused", { problem: trouble });
  const before = await lockEndpoint(ctx, code);
  const keys = url === null ? noKeys : secret === null ? keysOf(before) : newKey(secret, code);
  if (url !== null && keys.secretSealed === null)
    throw new AppError("endpoint_refused", { problem: "missing" });
  const chosen = events ?? before?.events ?? [...ownerEventTypes];
  await ctx.tx
    .insert(ownerEndpoints)
    .values({ code, url, ...keys, events: [...new Set(chosen)], setBy, setAt: ctx.now });
  return { code };
}

const noKeys = { secretSealed: null, oldSecretSealed: null };

function keysOf(before: Endpoint | null) {
  return before ? { secretSealed: before.secretSealed, oldSecretSealed: before.oldSecretSealed } : noKeys;
}

function newKey(secret: string, code: string) {
  return { secretSealed: seal(secret, ownerKeySealedTo(code)), oldSecretSealed: null };
}
