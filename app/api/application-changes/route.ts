import { RequestChange, requestChange } from "#lib/customs/request-change";
import { handle } from "#lib/http/handle";

export const POST = handle(RequestChange, requestChange);
