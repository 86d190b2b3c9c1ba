import { z } from "zod";
import { systemActor } from "#lib/context";
import { findInvitation } from "#lib/evidence/find-invitation";
import { created, takePhotoForm } from "#lib/evidence/handle-photo-form";
import { SaidOfLoadPhoto, storeLoadPhoto } from "#lib/evidence/store-load-photo";
import { SaidOfPhoto, storePhoto } from "#lib/evidence/store-photo";
import { answering } from "#lib/http/answering";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase } from "#lib/run-use-case";

const Code = z.string().min(1).max(64);

/**
 * A photo from a phone that was invited: it is of the one thing the invitation names, and taken in the name of
 * who showed the code. Refuses `not_found` once the quarter of an hour is over.
 */
export function handlePhonePhoto(request: Request, asked: unknown): Promise<Response> {
  return answering(async (requestId) => {
    requireSameOrigin(request);
    const code = Code.parse(asked);
    const { actor, of } = await runUseCase(systemActor, findInvitation, { code }, { requestId });
    if ("batchNo" in of) {
      const { fields, photo, once } = await takePhotoForm(request, actor, "destruction.photograph");
      const input = { of: { ...of, ...SaidOfLoadPhoto.parse(fields) }, photo };
      return created(await runUseCase(actor, storeLoadPhoto, input, { requestId, once }));
    }
    const { fields, photo, once } = await takePhotoForm(request, actor, "parcel.photograph");
    const input = { of: { ...of, ...SaidOfPhoto.parse(fields) }, photo };
    return created(await runUseCase(actor, storePhoto, input, { requestId, once }));
  });
}
