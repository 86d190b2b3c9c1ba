import { actorOfRequest } from "#lib/auth/actor-of-request";
import { answering } from "#lib/http/answering";
import { GetDocument, getDocument } from "#lib/papers/get-document";
import { paperResponse } from "#lib/papers/paper-response";
import { runUseCase } from "#lib/run-use-case";

/** Serves a paper to who may read it, as `?format=pdf|csv` in `&language=zh|en`; `not_found` for any other number. */
export function serveDocument(request: Request, number: string): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const asked = GetDocument.parse({ ...query, number });
    return paperResponse(await runUseCase(actor, getDocument, { number }, { requestId }), asked);
  });
}
