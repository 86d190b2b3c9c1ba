import { EndClaim, endClaim } from "#lib/goods/end-claim";
import { handle } from "#lib/http/handle";

export const POST = handle(EndClaim, endClaim);
