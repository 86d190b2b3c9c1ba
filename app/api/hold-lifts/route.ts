import { handle } from "#lib/http/handle";
import { LiftHold, liftHold } from "#lib/verification/lift-hold";

export const POST = handle(LiftHold, liftHold);
