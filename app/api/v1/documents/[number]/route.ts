import { handOutDocument } from "#lib/papers/hand-out-document";

export const GET = handOutDocument;
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
