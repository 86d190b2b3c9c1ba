import { handle, handleRead } from "#lib/http/handle";
import { InspectItem, inspectItem } from "#lib/inspection/inspect-item";
import { ListInspectionQueue, listInspectionQueue } from "#lib/inspection/list-inspection-queue";

export const GET = handleRead(ListInspectionQueue, listInspectionQueue);
export const POST = handle(InspectItem, inspectItem, { mayWait: true });
