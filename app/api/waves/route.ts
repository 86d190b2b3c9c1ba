import { handle } from "#lib/http/handle";
import { CreateWave, createWave } from "#lib/stock/create-wave";

export const POST = handle(CreateWave, createWave);
