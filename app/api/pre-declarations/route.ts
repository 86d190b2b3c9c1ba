import { DeclareReturns } from "#lib/customs/declare-returns";
import { preDeclareReturns } from "#lib/customs/pre-declare-returns";
import { handle } from "#lib/http/handle";

export const POST = handle(DeclareReturns, preDeclareReturns);
