import { answerReady } from "#lib/http/answer-ready";

export const dynamic = "force-dynamic";

export const GET = answerReady;
