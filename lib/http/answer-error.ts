import { ZodError } from "zod";
import { AppError, statusOfRefusal } from "#lib/errors";
import { log } from "#lib/log";

const retryAfterSeconds = "1";

/** An answer as it is told: a status of HTTP and what stands in its body. */
export type Told = { status: number; body: unknown };

/** Turns whatever was thrown into an answer: a refusal with its code, or an opaque 500 that the log explains. */
export function answerError(error: unknown, requestId: string): Response {
  const { status, body } = toldOf(error, requestId);
  const headers: HeadersInit = status === 503 || status === 429 ? { "retry-after": retryAfterSeconds } : {};
  return Response.json(body, { status, headers });
}

/** What is told of whatever was thrown, where several things are answered in one answer. */
export function toldOf(error: unknown, requestId: string): Told {
  const refusal = error instanceof ZodError ? fromZod(error) : error;
  if (refusal instanceof AppError) {
    const { code, params } = refusal;
    return { status: statusOfRefusal[code], body: { code, params, requestId } };
  }
  log.error({ err: error, requestId }, "a request failed");
  return { status: 500, body: { code: "unexpected", params: {}, requestId } };
}

function fromZod(error: ZodError): AppError {
  const issue = error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join(".");
  return new AppError("input_invalid", { field, problem: issue?.code ?? "custom" });
}
