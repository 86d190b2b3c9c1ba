import { handle } from "#lib/http/handle";
import { ListDestruction, listDestruction } from "#lib/outbound/list-destruction";

export const POST = handle(ListDestruction, listDestruction);
