import { ZodError } from "zod";
import type { RefusalParams } from "#lib/domain/refusal";
import { AppError } from "#lib/errors";
import { inputRefusal } from "#lib/http/input-refusal";
import { log } from "#lib/log";
import { statusOfRefusal } from "#lib/refusal-status";

const retryAfterSeconds = "1";

/** An answer as it is told: a status of HTTP and what stands in its body. */
export type Told = { status: number; body: unknown };

/** A no as it is told: its code, the figures its words mention, and the number the log knows the request by. */
export type ToldRefusal = {
  status: number;
  body: { code: string; params: RefusalParams; requestId: string };
};

/** Turns whatever was thrown into an answer: a refusal with its code, or an opaque 500 that the log explains. */
export function answerError(error: unknown, requestId: string): Response {
  const { status, body } = toldOf(error, requestId);
  return Response.json(body, { status, headers: retryHeaders(status) });
}

/** What is told of whatever was thrown, where several things are answered in one answer. */
export function toldOf(error: unknown, requestId: string): ToldRefusal {
  const refusal = error instanceof ZodError ? inputRefusal(error) : error;
  if (refusal instanceof AppError) {
    const { code, params } = refusal;
    return { status: statusOfRefusal[code], body: { code, params, requestId } };
  }
  log.error({ err: error, requestId }, "a request failed");
  return { status: 500, body: { code: "unexpected", params: {}, requestId } };
}

/** After how many seconds to try again, for answers that ask for it. */
export function retryHeaders(status: number): Record<string, string> {
  return status === 503 || status === 429 ? { "retry-after": retryAfterSeconds } : {};
}
