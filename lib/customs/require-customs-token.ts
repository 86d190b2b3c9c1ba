import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";

/**
 * Refuses who has not the token of customs' platform with `signature_invalid`. Compares digests, so that
 * neither the length nor the first wrong character shows in the time it takes.
 */
export function requireCustomsToken(request: Request): void {
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(given), digest(env().CUSTOMS_TOKEN))) throw new AppError("signature_invalid");
}
