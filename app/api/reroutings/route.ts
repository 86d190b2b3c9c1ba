import { handle } from "#lib/http/handle";
import { RerouteItem, rerouteItem } from "#lib/verification/reroute-item";

export const POST = handle(RerouteItem, rerouteItem);
