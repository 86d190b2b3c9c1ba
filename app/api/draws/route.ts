import { handleRead } from "#lib/http/handle";
import { GetDayOfDraws, getDayOfDraws } from "#lib/selection/get-day-of-draws";

export const GET = handleRead(GetDayOfDraws, getDayOfDraws);
