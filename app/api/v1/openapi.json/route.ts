import { answerApiDocument } from "#lib/api/answer-api-document";

export const GET = answerApiDocument;
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
