import { handle } from "#lib/http/handle";
import { SettleOutcome, settleOutcome } from "#lib/outbound/settle-outcome";

export const POST = handle(SettleOutcome, settleOutcome);
