import { RevokeCardSet, revokeCardSet } from "#lib/cards/revoke-card-set";
import { handle } from "#lib/http/handle";

export const POST = handle(RevokeCardSet, revokeCardSet);
