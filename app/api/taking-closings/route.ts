import { handle } from "#lib/http/handle";
import { CloseTakingCount, closeTakingCount } from "#lib/stock/close-taking-count";

export const POST = handle(CloseTakingCount, closeTakingCount);
