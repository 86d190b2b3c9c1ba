import { handle } from "#lib/http/handle";
import { MakeZone, makeZone } from "#lib/places/make-zone";

export const POST = handle(MakeZone, makeZone);
