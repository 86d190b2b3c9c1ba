import { ListMidnight, listMidnight } from "#lib/deadlines/list-midnight";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(ListMidnight, listMidnight);
