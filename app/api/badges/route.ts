import { IssueBadge, issueBadge } from "#lib/auth/issue-badge";
import { handle } from "#lib/http/handle";

export const POST = handle(IssueBadge, issueBadge);
