import { handle } from "#lib/http/handle";
import { AddToWave, addToWave } from "#lib/stock/add-to-wave";

export const POST = handle(AddToWave, addToWave);
