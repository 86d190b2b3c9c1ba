import { EmptyBag, emptyBag } from "#lib/dock/empty-bag";
import { handle } from "#lib/http/handle";

export const POST = handle(EmptyBag, emptyBag);
