import { handle } from "#lib/http/handle";
import { ObjectToMoveOut, objectToMoveOut } from "#lib/outbound/object-to-move-out";

export const POST = handle(ObjectToMoveOut, objectToMoveOut);
