import { LookAtPhoto, lookAtPhoto } from "#lib/evidence/look-at-photo";
import { handle } from "#lib/http/handle";

export const POST = handle(LookAtPhoto, lookAtPhoto);
