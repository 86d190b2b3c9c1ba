import { acknowledgeFromWire } from "#lib/feedback/acknowledge-from-wire";
import { handleSigned } from "#lib/http/handle-signed";

export const POST = handleSigned(acknowledgeFromWire);
export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
