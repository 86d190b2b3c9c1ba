import { ProposeAccount, proposeAccount } from "#lib/accounts/propose-account";
import { handle } from "#lib/http/handle";

export const POST = handle(ProposeAccount, proposeAccount);
