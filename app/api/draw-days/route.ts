import { handleRead } from "#lib/http/handle";
import { ListDrawDays, listDrawDays } from "#lib/selection/list-draw-days";

export const GET = handleRead(ListDrawDays, listDrawDays);
