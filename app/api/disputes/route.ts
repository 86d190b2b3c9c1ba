import { ResolveDispute, resolveDispute } from "#lib/goods/resolve-dispute";
import { handle } from "#lib/http/handle";

export const POST = handle(ResolveDispute, resolveDispute);
