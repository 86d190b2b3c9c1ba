import { ChangePin, changePin } from "#lib/auth/change-pin";
import { handle } from "#lib/http/handle";

export const POST = handle(ChangePin, changePin);
