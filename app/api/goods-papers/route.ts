import { handle } from "#lib/http/handle";
import { RecordGoodsPaper, recordGoodsPaper } from "#lib/outbound/record-goods-paper";

export const POST = handle(RecordGoodsPaper, recordGoodsPaper);
