import { actorOfRequest } from "#lib/auth/actor-of-request";
import type { SignedIn } from "#lib/auth/find-session";
import { AppError } from "#lib/errors";

/**
 * The person whose write this is. A scan that waited at a bench names who scanned it and is never done in the name
 * of whoever is signed in there by now: it is refused with `signed_out` until its own person is back.
 */
export async function actorOfWrite(request: Request): Promise<SignedIn> {
  const actor = await actorOfRequest(request);
  const scannedBy = request.headers.get("scanned-by");
  if (scannedBy !== null && scannedBy !== actor.userId) throw new AppError("signed_out");
  return actor;
}
