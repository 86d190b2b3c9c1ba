import { AnnounceReturn, announceReturn } from "#lib/customs/announce-return";
import { handle } from "#lib/http/handle";

export const POST = handle(AnnounceReturn, announceReturn);
