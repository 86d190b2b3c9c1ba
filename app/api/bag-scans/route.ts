import { TakeOutOfBag, takeOutOfBag } from "#lib/dock/take-out-of-bag";
import { handle } from "#lib/http/handle";

export const POST = handle(TakeOutOfBag, takeOutOfBag, { mayWait: true });
