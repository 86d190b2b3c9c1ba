import { answerError } from "#lib/http/answer-error";
import { uuidv7 } from "#lib/uuid";

/** The shell of every route: numbers the request, and answers it with what `work` returns or the code of its refusal. */
export async function answering(work: (requestId: string) => Promise<Response>): Promise<Response> {
  const requestId = uuidv7();
  try {
    return await work(requestId);
  } catch (error) {
    return answerError(error, requestId);
  }
}
