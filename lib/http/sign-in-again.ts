import { addressOf } from "#lib/auth/address-of";
import { SignIn, signIn } from "#lib/auth/sign-in";
import { systemActor } from "#lib/context";
import { AppError } from "#lib/errors";
import { answerSession } from "#lib/http/answer-session";
import { answering } from "#lib/http/answering";
import { parseJson } from "#lib/http/parse-json";
import { readBody } from "#lib/http/read-body";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase } from "#lib/run-use-case";

const bodyLimitBytes = 4096;
const Again = SignIn.omit({ address: true });

/** A sign-in from a page whose session ended, which stays as it is. Counted like every other. */
export function signInAgain(request: Request): Promise<Response> {
  return answering(async (requestId) => {
    requireSameOrigin(request);
    const input = Again.parse(parseJson(await readBody(request, bodyLimitBytes)));
    const asked = { ...input, address: addressOf(request.headers) };
    const opened = await runUseCase(systemActor, signIn, asked, { requestId });
    if (!opened.ok) throw new AppError(opened.reason);
    return answerSession(opened.sessionId, null);
  });
}
