import { actorOfRequest } from "#lib/auth/actor-of-request";
import { canonicalJson } from "#lib/domain/canonical-json";
import { photoLimitBytes } from "#lib/domain/photo";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { PhotoOf, storePhoto } from "#lib/evidence/store-photo";
import { answering } from "#lib/http/answering";
import { idempotencyKey } from "#lib/http/handle";
import { readForm } from "#lib/http/read-form";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase } from "#lib/run-use-case";

/** Room for the fields around the picture. */
const formLimitBytes = photoLimitBytes + 64 * 1024;

/** The route that takes a photo: a form with `file` and either `plate` or `waybillNo`; answers 201 with its id and hash. */
export function handlePhotoUpload(request: Request): Promise<Response> {
  return answering(async (requestId) => {
    requireSameOrigin(request);
    const actor = await actorOfRequest(request);
    const key = idempotencyKey(request);
    const form = await readForm(request, formLimitBytes);
    const of = PhotoOf.parse(form.fields);
    const photo = await keepPhoto(actor, form.bytes);
    const asked = canonicalJson({ ...form.fields, sha256: photo.sha256 });
    const once = { route: new URL(request.url).pathname, key, request: asked };
    const stored = await runUseCase(actor, storePhoto, { of, photo }, { requestId, once });
    return Response.json(stored, { status: 201, headers: { "cache-control": "no-store" } });
  });
}
