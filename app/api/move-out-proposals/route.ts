import { handle } from "#lib/http/handle";
import { ProposeMoveOut, proposeMoveOut } from "#lib/inspection/propose-move-out";

export const POST = handle(ProposeMoveOut, proposeMoveOut);
