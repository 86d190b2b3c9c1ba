import { handle } from "#lib/http/handle";
import { FinishTraining, finishTraining } from "#lib/training/finish-training";

export const POST = handle(FinishTraining, finishTraining);
