import { handle } from "#lib/http/handle";
import { DemandWitness, demandWitness } from "#lib/outbound/demand-witness";

export const POST = handle(DemandWitness, demandWitness);
