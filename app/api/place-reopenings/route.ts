import { handle } from "#lib/http/handle";
import { ReopenPlace, reopenPlace } from "#lib/places/reopen-place";

export const POST = handle(ReopenPlace, reopenPlace);
