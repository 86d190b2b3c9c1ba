import { handle } from "#lib/http/handle";
import { RegisterGoods, registerGoods } from "#lib/stock/register-goods";

export const POST = handle(RegisterGoods, registerGoods);
