import { ListBags, listBags } from "#lib/dock/list-bags";
import { OpenBag, openBag } from "#lib/dock/open-bag";
import { handle, handleRead } from "#lib/http/handle";

export const GET = handleRead(ListBags, listBags);
export const POST = handle(OpenBag, openBag);
