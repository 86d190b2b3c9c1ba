import { DeclareReturns, declareReturns } from "#lib/customs/declare-returns";
import { handle } from "#lib/http/handle";

export const POST = handle(DeclareReturns, declareReturns);
