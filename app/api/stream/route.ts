import { answerStream } from "#lib/http/answer-stream";

export const dynamic = "force-dynamic";

export const GET = answerStream;
