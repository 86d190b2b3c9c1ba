import { handle } from "#lib/http/handle";
import { SendTestWebhook, sendTestWebhook } from "#lib/webhooks/send-test-webhook";

export const POST = handle(SendTestWebhook, sendTestWebhook);
