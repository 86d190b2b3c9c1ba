import { receiveReceipts } from "#lib/customs/receive-receipts";

export const POST = receiveReceipts;
export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
