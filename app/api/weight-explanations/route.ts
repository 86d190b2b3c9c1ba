import { handle } from "#lib/http/handle";
import { ExplainWeight, explainWeight } from "#lib/outbound/explain-weight";

export const POST = handle(ExplainWeight, explainWeight);
