import { ProposeGrant, proposeGrant } from "#lib/accounts/propose-grant";
import { handle } from "#lib/http/handle";

export const POST = handle(ProposeGrant, proposeGrant);
