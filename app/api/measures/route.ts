import { handle } from "#lib/http/handle";
import { MeasureGoods, measureGoods } from "#lib/receiving/measure-goods";

export const POST = handle(MeasureGoods, measureGoods);
