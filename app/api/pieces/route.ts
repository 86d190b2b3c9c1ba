import { handle } from "#lib/http/handle";
import { ReceivePiece, receivePiece } from "#lib/receiving/receive-piece";

export const POST = handle(ReceivePiece, receivePiece, { mayWait: true });
