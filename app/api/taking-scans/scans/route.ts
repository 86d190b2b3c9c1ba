import { handleScans } from "#lib/http/handle-scans";
import { CountInTaking, countInTaking } from "#lib/stock/count-in-taking";

export const POST = handleScans({ route: "/api/taking-scans", schema: CountInTaking, act: countInTaking });
