import { actorOfRequest } from "#lib/auth/actor-of-request";
import { SwitchOperator, switchOperator } from "#lib/auth/switch-operator";
import { systemActor } from "#lib/context";
import { answerSession } from "#lib/http/answer-session";
import { answering } from "#lib/http/answering";
import { parseJson } from "#lib/http/parse-json";
import { readBody } from "#lib/http/read-body";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase } from "#lib/run-use-case";

const bodyLimitBytes = 4096;

/**
 * Another person takes over this machine, by badge and PIN. Only where somebody is signed in: a badge opens no
 * machine that nobody opened with a password.
 */
export function switchHere(request: Request): Promise<Response> {
  return answering(async (requestId) => {
    requireSameOrigin(request);
    const { sessionId: from } = await actorOfRequest(request);
    const input = SwitchOperator.parse(parseJson(await readBody(request, bodyLimitBytes)));
    const asked = { ...input, from };
    const { sessionId, userId } = await runUseCase(systemActor, switchOperator, asked, { requestId });
    return answerSession(sessionId, { userId });
  });
}
