import { handleScans } from "#lib/http/handle-scans";
import { PutAway, putAway } from "#lib/places/put-away";

export const POST = handleScans({ route: "/api/put-aways", schema: PutAway, act: putAway });
