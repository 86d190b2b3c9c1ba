import { handle } from "#lib/http/handle";
import { OpenSet, openSet } from "#lib/verification/open-set";

export const POST = handle(OpenSet, openSet);
