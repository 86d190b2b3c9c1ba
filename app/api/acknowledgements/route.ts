import { AcknowledgeInInbox, acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { handle } from "#lib/http/handle";

export const POST = handle(AcknowledgeInInbox, acknowledgeInInbox);
