import { handleRead } from "#lib/http/handle";
import { GetVerification, getVerification } from "#lib/verification/get-verification";

export const GET = handleRead(GetVerification, getVerification);
