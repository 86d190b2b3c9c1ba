import { GiveAuthorisation, giveAuthorisation } from "#lib/goods/give-authorisation";
import { handle } from "#lib/http/handle";

export const POST = handle(GiveAuthorisation, giveAuthorisation);
