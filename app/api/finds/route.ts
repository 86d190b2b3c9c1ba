import { handle } from "#lib/http/handle";
import { FindItem, findItem } from "#lib/stock/find-item";

export const POST = handle(FindItem, findItem);
