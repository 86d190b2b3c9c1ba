import { handleRead } from "#lib/http/handle";
import { GetReceivingBench, getReceivingBench } from "#lib/receiving/get-receiving-bench";

export const GET = handleRead(GetReceivingBench, getReceivingBench);
