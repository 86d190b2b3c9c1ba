import { handle } from "#lib/http/handle";
import { SubmitWave, submitWave } from "#lib/stock/submit-wave";

export const POST = handle(SubmitWave, submitWave);
