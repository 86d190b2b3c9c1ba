import { handle } from "#lib/http/handle";
import { WitnessDestruction, witnessDestruction } from "#lib/outbound/witness-destruction";

export const POST = handle(WitnessDestruction, witnessDestruction);
