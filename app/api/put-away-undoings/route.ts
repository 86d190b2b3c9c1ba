import { handle } from "#lib/http/handle";
import { UndoPutAway, undoPutAway } from "#lib/places/undo-put-away";

export const POST = handle(UndoPutAway, undoPutAway);
