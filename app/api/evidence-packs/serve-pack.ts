import { actorOfRequest } from "#lib/auth/actor-of-request";
import { packPhotos } from "#lib/evidence/pack-photos";
import { answering } from "#lib/http/answering";
import { evidencePack } from "#lib/papers/evidence-pack";
import { runUseCase } from "#lib/run-use-case";
import { GetReturn } from "#lib/tracking/get-return";
import { readPack } from "./read-pack";

/** Serves the evidence of one return in one file to who may read its messages; `not_found` for any other. */
export function servePack(request: Request, returnNo: string): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const asked = GetReturn.parse({ returnNo });
    const { photos, ...read } = await runUseCase(actor, readPack, asked, { requestId });
    const bytes = evidencePack({ ...read, photos: await packPhotos(photos) });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="evidence-${read.facts.returnNo}.zip"`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  });
}
