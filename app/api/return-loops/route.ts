import { handleRead } from "#lib/http/handle";
import { GetReturnLoop, getReturnLoop } from "#lib/returns/get-return-loop";

export const GET = handleRead(GetReturnLoop, getReturnLoop);
