import { handle } from "#lib/http/handle";
import { ExtendDestruction, extendDestruction } from "#lib/outbound/extend-destruction";

export const POST = handle(ExtendDestruction, extendDestruction);
