import { handle } from "#lib/http/handle";
import { LiftRecall, liftRecall } from "#lib/recalls/lift-recall";

export const POST = handle(LiftRecall, liftRecall);
