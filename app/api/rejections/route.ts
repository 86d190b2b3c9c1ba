import { RejectInInbox, rejectInInbox } from "#lib/feedback/reject-in-inbox";
import { handle } from "#lib/http/handle";

export const POST = handle(RejectInInbox, rejectInInbox);
