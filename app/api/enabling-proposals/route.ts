import { ProposeEnabling, proposeEnabling } from "#lib/accounts/propose-enabling";
import { handle } from "#lib/http/handle";

export const POST = handle(ProposeEnabling, proposeEnabling);
