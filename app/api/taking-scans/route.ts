import { handle } from "#lib/http/handle";
import { CountInTaking, countInTaking } from "#lib/stock/count-in-taking";

export const POST = handle(CountInTaking, countInTaking);
