import { handle } from "#lib/http/handle";
import { ExplainDestruction, explainDestruction } from "#lib/outbound/explain-destruction";

export const POST = handle(ExplainDestruction, explainDestruction);
