import { FeedbackFilters } from "#lib/feedback/feedback-filters";
import { listInboxRows } from "#lib/feedback/list-inbox-rows";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(FeedbackFilters, listInboxRows);
