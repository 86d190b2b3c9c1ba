import { handle } from "#lib/http/handle";
import { OpenTaking, openTaking } from "#lib/stock/open-taking";

export const POST = handle(OpenTaking, openTaking);
