import { handle } from "#lib/http/handle";
import { IssueRecall, issueRecall } from "#lib/recalls/issue-recall";

export const POST = handle(IssueRecall, issueRecall);
