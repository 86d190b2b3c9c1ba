import { receiveReceipts } from "#lib/customs/receive-receipts";

export const POST = receiveReceipts;
