import { handle } from "#lib/http/handle";
import { RemoveFromWave, removeFromWave } from "#lib/stock/remove-from-wave";

export const POST = handle(RemoveFromWave, removeFromWave);
