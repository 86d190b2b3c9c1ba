import { handleRead } from "#lib/http/handle";
import { GetShiftStand, getShiftStand } from "#lib/receiving/get-shift-stand";

export const GET = handleRead(GetShiftStand, getShiftStand);
