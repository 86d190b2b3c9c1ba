import { handle } from "#lib/http/handle";
import { AcceptExplanation, acceptExplanation } from "#lib/outbound/accept-explanation";

export const POST = handle(AcceptExplanation, acceptExplanation);
