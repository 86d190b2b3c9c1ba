import { sessionCookie } from "#lib/auth/session-cookie";

/** Answers with a session's cookie, in place of whatever session this browser had. */
export async function answerSession(sessionId: string, answer: unknown): Promise<Response> {
  const headers = { "cache-control": "no-store", "set-cookie": await sessionCookie(sessionId) };
  return Response.json(answer, { status: 201, headers });
}
