import { AskDocument } from "#lib/domain/machine/batches";
import { answeringKey } from "#lib/http/answering-key";
import { getDocument } from "#lib/papers/get-document";
import { paperResponse } from "#lib/papers/paper-response";
import { runUseCase } from "#lib/run-use-case";

type Named = { params: Promise<{ number: string }> };

/** Hands a paper to a machine whose key reads documents, as a PDF or CSV; `not_found` for any other number. */
export function handOutDocument(request: Request, { params }: Named): Promise<Response> {
  return answeringKey(request, "documents:read", async (holder, requestId) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const asked = AskDocument.parse({ ...query, ...(await params) });
    return paperResponse(await runUseCase(holder, getDocument, asked, { requestId }), asked);
  });
}
