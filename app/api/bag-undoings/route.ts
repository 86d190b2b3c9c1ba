import { UndoOutOfBag, undoOutOfBag } from "#lib/dock/undo-out-of-bag";
import { handle } from "#lib/http/handle";

export const POST = handle(UndoOutOfBag, undoOutOfBag);
