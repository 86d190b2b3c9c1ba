import { handle } from "#lib/http/handle";
import { PrintLoadLabels, printLoadLabels } from "#lib/papers/print-load-labels";

export const POST = handle(PrintLoadLabels, printLoadLabels);
