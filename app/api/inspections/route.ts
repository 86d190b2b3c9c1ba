import { handle } from "#lib/http/handle";
import { InspectItem, inspectItem } from "#lib/inspection/inspect-item";

export const POST = handle(InspectItem, inspectItem);
