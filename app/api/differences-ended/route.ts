import { handle } from "#lib/http/handle";
import { EndDifference, endDifference } from "#lib/outbound/end-difference";

export const POST = handle(EndDifference, endDifference);
