import { answerApiDocument } from "#lib/api/answer-api-document";

export const GET = answerApiDocument;
