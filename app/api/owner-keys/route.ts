import { handle } from "#lib/http/handle";
import { RotateOwnerKey, rotateOwnerKey } from "#lib/webhooks/rotate-owner-key";

export const POST = handle(RotateOwnerKey, rotateOwnerKey);
