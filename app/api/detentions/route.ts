import { handle } from "#lib/http/handle";
import { DetainItem, detainItem } from "#lib/verification/detain-item";

export const POST = handle(DetainItem, detainItem);
