import { handle } from "#lib/http/handle";
import { ConfirmDestructionList, confirmDestructionList } from "#lib/outbound/confirm-destruction-list";

export const POST = handle(ConfirmDestructionList, confirmDestructionList);
