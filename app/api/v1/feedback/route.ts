import { AskFeedbacks } from "#lib/domain/machine/feedback";
import { tellFeedbacks } from "#lib/feedback/tell-feedback";
import { handleKeyRead } from "#lib/http/answering-key";

export const GET = handleKeyRead("feedback:read", AskFeedbacks, tellFeedbacks);
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
