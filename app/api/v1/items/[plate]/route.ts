import { AskItem } from "#lib/domain/machine/items";
import { handleKeyRead } from "#lib/http/answering-key";
import { tellItem } from "#lib/tracking/tell-items";

export const GET = handleKeyRead("items:read", AskItem, tellItem);
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
