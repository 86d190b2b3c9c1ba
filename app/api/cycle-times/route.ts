import { GetCycleTimes, getCycleTimes } from "#lib/dashboard/get-cycle-times";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetCycleTimes, getCycleTimes);
