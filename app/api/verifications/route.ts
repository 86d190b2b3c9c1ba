import { handle, handleRead } from "#lib/http/handle";
import { ListVerificationQueue, listVerificationQueue } from "#lib/verification/list-verification-queue";
import { VerifyItem, verifyItem } from "#lib/verification/verify-item";

export const GET = handleRead(ListVerificationQueue, listVerificationQueue);
export const POST = handle(VerifyItem, verifyItem);
