import { BadgeAndPin } from "#lib/domain/shift-stand";
import { handle } from "#lib/http/handle";
import { proveGiver } from "#lib/receiving/prove-giver";

export const POST = handle(BadgeAndPin, proveGiver);
