import { handle } from "#lib/http/handle";
import { SignTaking, signTaking } from "#lib/stock/sign-taking";

export const POST = handle(SignTaking, signTaking);
