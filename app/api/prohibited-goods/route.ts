import { handle } from "#lib/http/handle";
import { EnterProhibited, enterProhibited } from "#lib/prohibited/enter-prohibited";

export const POST = handle(EnterProhibited, enterProhibited);
