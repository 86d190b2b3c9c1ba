import { ResendApplication, resendApplication } from "#lib/customs/resend-application";
import { handle } from "#lib/http/handle";

export const POST = handle(ResendApplication, resendApplication);
