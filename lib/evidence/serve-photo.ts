import { actorOfRequest } from "#lib/auth/actor-of-request";
import { readEvidence } from "#lib/evidence/evidence-file";
import { GetPhoto, getPhoto } from "#lib/evidence/get-photo";
import { answering } from "#lib/http/answering";
import { runUseCase } from "#lib/run-use-case";

const headers = {
  "content-type": "image/webp",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "content-disposition": "inline",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** Serves the re-encoded copy of a photo to who may see its subject. */
export function servePhoto(request: Request, id: string): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const { sha256 } = await runUseCase(actor, getPhoto, GetPhoto.parse({ id }), { requestId });
    return new Response(new Uint8Array(await readEvidence("copy", sha256)), { headers });
  });
}
