import { handle } from "#lib/http/handle";
import { AnswerWave, answerWave } from "#lib/stock/answer-wave";

export const POST = handle(AnswerWave, answerWave);
