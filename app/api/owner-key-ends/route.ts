import { handle } from "#lib/http/handle";
import { EndOldOwnerKey, endOldOwnerKey } from "#lib/webhooks/end-old-owner-key";

export const POST = handle(EndOldOwnerKey, endOldOwnerKey);
