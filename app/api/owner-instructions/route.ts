import { InstructGoods, instructGoods } from "#lib/goods/instruct-goods";
import { handle } from "#lib/http/handle";

export const POST = handle(InstructGoods, instructGoods);
