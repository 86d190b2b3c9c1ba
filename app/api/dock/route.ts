import { GetDock, getDock } from "#lib/dock/get-dock";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetDock, getDock);
