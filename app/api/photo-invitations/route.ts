import { InvitePhone, invitePhone } from "#lib/evidence/invite-phone";
import { handle } from "#lib/http/handle";

export const POST = handle(InvitePhone, invitePhone);
