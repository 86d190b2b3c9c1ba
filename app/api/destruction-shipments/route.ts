import { handle } from "#lib/http/handle";
import { ShipDestruction, shipDestruction } from "#lib/outbound/ship-destruction";

export const POST = handle(ShipDestruction, shipDestruction);
