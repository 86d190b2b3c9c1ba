import { handle } from "#lib/http/handle";
import { InstructLane, instructLane } from "#lib/verification/instruct-lane";

export const POST = handle(InstructLane, instructLane);
