import { handleRead } from "#lib/http/handle";
import { ListExceptions, listExceptions } from "#lib/receiving/list-exceptions";

export const GET = handleRead(ListExceptions, listExceptions);
