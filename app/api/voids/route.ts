import { handle } from "#lib/http/handle";
import { VoidPiece, voidPiece } from "#lib/receiving/void-piece";

export const POST = handle(VoidPiece, voidPiece);
