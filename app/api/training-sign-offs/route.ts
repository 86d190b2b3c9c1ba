import { handle } from "#lib/http/handle";
import { SignOffTraining, signOffTraining } from "#lib/training/sign-off-training";

export const POST = handle(SignOffTraining, signOffTraining);
