import { handle } from "#lib/http/handle";
import { ConcludeSet, concludeSet } from "#lib/verification/conclude-set";

export const POST = handle(ConcludeSet, concludeSet);
