import { handle } from "#lib/http/handle";
import { MakeLocations, makeLocations } from "#lib/places/make-locations";

export const POST = handle(MakeLocations, makeLocations);
