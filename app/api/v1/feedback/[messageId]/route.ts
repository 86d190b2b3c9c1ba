import { AskFeedback } from "#lib/domain/machine/feedback";
import { tellFeedback } from "#lib/feedback/tell-feedback";
import { handleKeyRead } from "#lib/http/answering-key";

export const GET = handleKeyRead("feedback:read", AskFeedback, tellFeedback);
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
