import { receiveInstruction } from "#lib/customs/receive-instruction";

export const POST = receiveInstruction;
export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from "#lib/api/refuse-method";
