import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type OwnerEventType, ownerEventTypes } from "#lib/domain/owner-event";
import { ownerKeySealedTo } from "#lib/domain/owner-reminder";
import { AppError } from "#lib/errors";
import { fingerprintOf } from "#lib/key-fingerprint";
import { unseal } from "#lib/vault";
import { readEndpoint } from "#lib/webhooks/lock-endpoint";

export type Webhooks = {
  code: string;
  url: string | null;
  events: OwnerEventType[];
  /** The beginnings of its keys' digests, the newest first: by these both sides know which is meant. */
  fingerprints: string[];
  setAt: Date | null;
};

/** Where the acting owner's own system hears us, what of, and by which keys it knows us. */
export async function getWebhooks(ctx: Context): Promise<Webhooks> {
  authorize(ctx, "webhook.read");
  const code = ctx.actor.scopeCode;
  if (!code) throw new AppError("not_found", { code: "" });
  const endpoint = await readEndpoint(ctx, code);
  const sealed = [endpoint?.secretSealed, endpoint?.oldSecretSealed].flatMap((key) => key ?? []);
  return {
    code,
    url: endpoint?.url ?? null,
    events: endpoint?.events ?? [...ownerEventTypes],
    fingerprints: sealed.map((key) => fingerprintOf(unseal(key, ownerKeySealedTo(code)))),
    setAt: endpoint?.setAt ?? null,
  };
}
