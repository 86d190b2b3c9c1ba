import { EndAuthorisation, endAuthorisation } from "#lib/goods/end-authorisation";
import { handle } from "#lib/http/handle";

export const POST = handle(EndAuthorisation, endAuthorisation);
