import { handle } from "#lib/http/handle";
import { ClosePlace, closePlace } from "#lib/places/close-place";

export const POST = handle(ClosePlace, closePlace);
