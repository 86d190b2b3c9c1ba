import { PrintCards, printCards } from "#lib/cards/print-cards";
import { handle } from "#lib/http/handle";

export const POST = handle(PrintCards, printCards);
