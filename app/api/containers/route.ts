import { handle } from "#lib/http/handle";
import { MakeContainers, makeContainers } from "#lib/places/make-containers";

export const POST = handle(MakeContainers, makeContainers);
