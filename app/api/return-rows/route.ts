import { handleRead } from "#lib/http/handle";
import { listReturnRows } from "#lib/tracking/list-return-rows";
import { ListReturns } from "#lib/tracking/list-returns";

export const GET = handleRead(ListReturns, listReturnRows);
