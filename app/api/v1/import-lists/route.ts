import { receiveImport } from "#lib/customs/receive-import";

export const POST = receiveImport("lists:write", ["lists", "receipts"]);
export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
