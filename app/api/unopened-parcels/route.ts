import { handle } from "#lib/http/handle";
import { TakeInUnopened, takeInUnopened } from "#lib/receiving/take-in-unopened";

export const POST = handle(TakeInUnopened, takeInUnopened);
