import { answerError, toldOf } from "#lib/http/answer-error";
import { answerProblem } from "#lib/http/answer-problem";
import { uuidv7 } from "#lib/uuid";

type Work = (requestId: string) => Promise<Response>;

/** The shell of every route: numbers the request, and answers with what `work` returns or the code of its refusal. */
export function answering(work: Work): Promise<Response> {
  return numbered(work, answerError);
}

/** The shell of a machine's route: as `answering`, but a refusal is told as problem+json (RFC 9457). */
export function answeringMachine(request: Request, work: Work): Promise<Response> {
  return numbered(work, (error, requestId) => answerProblem(request, toldOf(error, requestId)));
}

async function numbered(
  work: Work,
  tell: (error: unknown, requestId: string) => Response,
): Promise<Response> {
  const requestId = uuidv7();
  try {
    return await work(requestId);
  } catch (error) {
    return tell(error, requestId);
  }
}
