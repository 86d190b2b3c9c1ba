import { handleRead } from "#lib/http/handle";
import { ListReceivingQueue, listReceivingQueue } from "#lib/receiving/list-receiving-queue";

export const GET = handleRead(ListReceivingQueue, listReceivingQueue);
