import { LookAtMessage, lookAtMessage } from "#lib/customs/look-at-message";
import { handle } from "#lib/http/handle";

export const POST = handle(LookAtMessage, lookAtMessage);
