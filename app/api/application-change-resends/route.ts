import { ResendChange, resendChange } from "#lib/customs/resend-change";
import { handle } from "#lib/http/handle";

export const POST = handle(ResendChange, resendChange);
