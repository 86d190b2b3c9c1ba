import { handleRead } from "#lib/http/handle";
import { GetRecall, getRecall } from "#lib/recalls/get-recall";

export const GET = handleRead(GetRecall, getRecall);
