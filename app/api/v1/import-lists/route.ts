import { receiveImport } from "#lib/customs/receive-import";

export const POST = receiveImport(["lists", "receipts"]);
