import { handle } from "#lib/http/handle";
import { ResendWebhook, resendWebhook } from "#lib/webhooks/resend-webhook";

export const POST = handle(ResendWebhook, resendWebhook);
