import { handle } from "#lib/http/handle";
import { VerifyItem, verifyItem } from "#lib/verification/verify-item";

export const POST = handle(VerifyItem, verifyItem);
