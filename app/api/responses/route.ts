import { AnswerGoods, answerGoods } from "#lib/goods/answer-goods";
import { handle } from "#lib/http/handle";

export const POST = handle(AnswerGoods, answerGoods);
