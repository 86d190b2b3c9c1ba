import { AbandonChange, abandonChange } from "#lib/customs/abandon-change";
import { handle } from "#lib/http/handle";

export const POST = handle(AbandonChange, abandonChange);
