import { PrintCardSet, printCardSet } from "#lib/cards/print-card-set";
import { handle } from "#lib/http/handle";

export const POST = handle(PrintCardSet, printCardSet);
