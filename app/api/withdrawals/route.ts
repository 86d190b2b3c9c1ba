import { WithdrawArrival, withdrawArrival } from "#lib/dock/withdraw-arrival";
import { handle } from "#lib/http/handle";

export const POST = handle(WithdrawArrival, withdrawArrival);
