import { handleRead } from "#lib/http/handle";
import { GetInspection, getInspection } from "#lib/inspection/get-inspection";

export const GET = handleRead(GetInspection, getInspection);
