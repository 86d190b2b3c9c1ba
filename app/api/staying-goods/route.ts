import { ListStaying, listStaying } from "#lib/goods/list-staying";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(ListStaying, listStaying);
