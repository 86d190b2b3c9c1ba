import { handle } from "#lib/http/handle";
import { UndoCount, undoCount } from "#lib/stock/undo-count";

export const POST = handle(UndoCount, undoCount);
