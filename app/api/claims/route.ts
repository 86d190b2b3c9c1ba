import { RaiseClaim, raiseClaim } from "#lib/goods/raise-claim";
import { handle } from "#lib/http/handle";

export const POST = handle(RaiseClaim, raiseClaim);
