import { AskReturn } from "#lib/domain/machine/returns";
import { handleKeyRead } from "#lib/http/answering-key";
import { tellReturn } from "#lib/tracking/tell-returns";

export const GET = handleKeyRead("returns:read", AskReturn, tellReturn);
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
