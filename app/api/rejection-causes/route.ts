import { NameCause, nameCause } from "#lib/feedback/name-cause";
import { handle } from "#lib/http/handle";

export const POST = handle(NameCause, nameCause);
