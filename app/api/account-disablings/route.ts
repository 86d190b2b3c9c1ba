import { DisableAccount, disableAccount } from "#lib/accounts/disable-account";
import { handle } from "#lib/http/handle";

export const POST = handle(DisableAccount, disableAccount);
