import { AskBatches } from "#lib/domain/machine/batches";
import { handleKeyRead } from "#lib/http/answering-key";
import { tellBatches } from "#lib/outbound/tell-batches";

export const GET = handleKeyRead("batches:read", AskBatches, tellBatches);
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
