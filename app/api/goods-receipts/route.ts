import { handle } from "#lib/http/handle";
import { ConfirmReceipt, confirmReceipt } from "#lib/outbound/confirm-receipt";

export const POST = handle(ConfirmReceipt, confirmReceipt);
