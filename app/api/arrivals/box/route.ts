import { GetArrivedBox, getArrivedBox } from "#lib/dock/get-arrived-box";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetArrivedBox, getArrivedBox);
