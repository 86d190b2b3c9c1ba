import { WithdrawInstruction, withdrawInstruction } from "#lib/goods/withdraw-instruction";
import { handle } from "#lib/http/handle";

export const POST = handle(WithdrawInstruction, withdrawInstruction);
