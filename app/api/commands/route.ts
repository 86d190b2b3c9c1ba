import { GetBenchCards, getBenchCards } from "#lib/cards/get-bench-cards";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetBenchCards, getBenchCards);
