import { handle } from "#lib/http/handle";
import { PutAway, putAway } from "#lib/places/put-away";

export const POST = handle(PutAway, putAway);
