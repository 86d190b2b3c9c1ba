import { receiveImport } from "#lib/customs/receive-import";
import { AskReturns } from "#lib/domain/machine/returns";
import { handleKeyRead } from "#lib/http/answering-key";
import { tellReturns } from "#lib/tracking/tell-returns";

export const GET = handleKeyRead("returns:read", AskReturns, tellReturns);
export const POST = receiveImport("returns:write", ["returns"]);
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
