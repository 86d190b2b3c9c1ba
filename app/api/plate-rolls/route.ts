import { handle } from "#lib/http/handle";
import { MakeRoll, makeRoll } from "#lib/receiving/make-roll";

export const POST = handle(MakeRoll, makeRoll);
