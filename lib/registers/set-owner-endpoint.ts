import { z } from "zod";
import { ownerEndpoints } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { endpointTrouble, OfficeSecret } from "#lib/domain/office-registry";
import { ownerKeySealedTo } from "#lib/domain/owner-reminder";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import { seal } from "#lib/vault";

export const SetOwnerEndpoint = z
  .strictObject({
    code: z.string().regex(/^[0-9A-Z]{4,18}$/),
    /** Null: the owner reads on its desk alone. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
    /** Made where it is shown, so that no answer of ours ever holds one. */
    secret: OfficeSecret.nullable(),
  })
  .refine(({ url, secret }) => (url === null) === (secret === null), { path: ["secret"] });

/** Says where an owner's own system hears us from now on, and with which key; refuses `endpoint_refused`. */
export async function setOwnerEndpoint(
  ctx: Context,
  { code, url, secret }: z.infer<typeof SetOwnerEndpoint>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "registers.manage");
  const trouble = url && endpointTrouble(url, env().CUSTOMS_CHANNEL === "sandbox");
  if (trouble) throw new AppError("endpoint_refused", { problem: trouble });
  const secretSealed = secret === null ? null : seal(secret, ownerKeySealedTo(code));
  await ctx.tx.insert(ownerEndpoints).values({ code, url, secretSealed, setBy, setAt: ctx.now });
  return { code };
}
