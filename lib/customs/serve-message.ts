import { actorOfRequest } from "#lib/auth/actor-of-request";
import { OpenMessage, openMessage } from "#lib/customs/look-at-message";
import { answering } from "#lib/http/answering";
import { runUseCase } from "#lib/run-use-case";

/** Hands a message out byte for byte, as a file that no browser shows or runs. */
export function serveMessage(request: Request, asked: unknown): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const { body, name } = await runUseCase(actor, openMessage, OpenMessage.parse(asked), { requestId });
    return new Response(new Uint8Array(body), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${name}"`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  });
}
