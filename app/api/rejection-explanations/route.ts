import { ExplainRejection, explainRejection } from "#lib/feedback/explain-rejection";
import { handle } from "#lib/http/handle";

export const POST = handle(ExplainRejection, explainRejection);
