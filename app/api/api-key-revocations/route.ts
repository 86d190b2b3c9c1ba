import { handle } from "#lib/http/handle";
import { RevokeKey, revokeKey } from "#lib/keys/revoke-key";

export const POST = handle(RevokeKey, revokeKey);
