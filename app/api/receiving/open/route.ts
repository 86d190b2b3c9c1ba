import { handleRead } from "#lib/http/handle";
import { ListOpenAtBench, listOpenAtBench } from "#lib/receiving/list-open-at-bench";

export const GET = handleRead(ListOpenAtBench, listOpenAtBench);
