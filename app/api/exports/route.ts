import { ListExports, listExports } from "#lib/exports/list-exports";
import { RequestExport, requestExport } from "#lib/exports/request-export";
import { handle, handleRead } from "#lib/http/handle";

export const GET = handleRead(ListExports, listExports);
export const POST = handle(RequestExport, requestExport);
