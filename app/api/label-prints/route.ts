import { handle } from "#lib/http/handle";
import { PrintLabels, printLabels } from "#lib/receiving/print-labels";

export const POST = handle(PrintLabels, printLabels);
