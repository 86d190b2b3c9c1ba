import { handle } from "#lib/http/handle";
import { PrintRoll, printRoll } from "#lib/receiving/print-roll";

export const POST = handle(PrintRoll, printRoll);
