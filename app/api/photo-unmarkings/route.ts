import { UnmarkPhoto, unmarkPhoto } from "#lib/evidence/unmark-photo";
import { handle } from "#lib/http/handle";

export const POST = handle(UnmarkPhoto, unmarkPhoto);
