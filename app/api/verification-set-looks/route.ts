import { handle } from "#lib/http/handle";
import { LookAtPiece, lookAtPiece } from "#lib/verification/look-at-piece";

export const POST = handle(LookAtPiece, lookAtPiece, { mayWait: true });
