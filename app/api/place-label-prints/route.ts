import { handle } from "#lib/http/handle";
import { PrintPlaceLabels, printPlaceLabels } from "#lib/places/print-place-labels";

export const POST = handle(PrintPlaceLabels, printPlaceLabels);
