import { handle } from "#lib/http/handle";
import { EndProhibited, endProhibited } from "#lib/prohibited/end-prohibited";

export const POST = handle(EndProhibited, endProhibited);
