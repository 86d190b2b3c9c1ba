import { findSession, type SignedIn } from "#lib/auth/find-session";
import { sessionIdOf } from "#lib/auth/session-cookie";
import { AppError } from "#lib/errors";

/** The person who sends a request; refuses with `signed_out` or `account_disabled`. */
export async function actorOfRequest(request: Pick<Request, "headers">): Promise<SignedIn> {
  const sessionId = await sessionIdOf(request.headers);
  if (!sessionId) throw new AppError("signed_out");
  return findSession(sessionId);
}
