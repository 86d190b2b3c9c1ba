import { handleRead } from "#lib/http/handle";
import { GetLabel, getLabel } from "#lib/receiving/get-label";

export const GET = handleRead(GetLabel, getLabel);
