import { handle } from "#lib/http/handle";
import { ReopenInspection, reopenInspection } from "#lib/inspection/reopen-inspection";

export const POST = handle(ReopenInspection, reopenInspection);
