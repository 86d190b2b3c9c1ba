import { handle } from "#lib/http/handle";
import { DeclareDestruction, declareDestruction } from "#lib/outbound/declare-destruction";

export const POST = handle(DeclareDestruction, declareDestruction);
