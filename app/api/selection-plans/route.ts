import { handle } from "#lib/http/handle";
import { MakePlan, makePlan } from "#lib/selection/make-plan";

export const POST = handle(MakePlan, makePlan);
