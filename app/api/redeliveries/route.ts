import { Redeliver, redeliver } from "#lib/feedback/redeliver";
import { handle } from "#lib/http/handle";

export const POST = handle(Redeliver, redeliver);
