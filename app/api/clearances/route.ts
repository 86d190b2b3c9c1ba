import { handle } from "#lib/http/handle";
import { ClearMoveOut, clearMoveOut } from "#lib/outbound/clear-move-out";

export const POST = handle(ClearMoveOut, clearMoveOut);
