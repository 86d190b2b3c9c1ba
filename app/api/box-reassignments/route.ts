import { handle } from "#lib/http/handle";
import { ReassignBox, reassignBox } from "#lib/receiving/reassign-box";

export const POST = handle(ReassignBox, reassignBox);
