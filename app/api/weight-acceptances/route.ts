import { handle } from "#lib/http/handle";
import { AcceptWeight, acceptWeight } from "#lib/outbound/accept-weight";

export const POST = handle(AcceptWeight, acceptWeight);
