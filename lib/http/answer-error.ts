import { ZodError } from "zod";
import { AppError, statusOfRefusal } from "#lib/errors";
import { log } from "#lib/log";

const retryAfterSeconds = "1";

/** Turns whatever was thrown into an answer: a refusal with its code, or an opaque 500 that the log explains. */
export function answerError(error: unknown, requestId: string): Response {
  const refusal = error instanceof ZodError ? fromZod(error) : error;
  if (refusal instanceof AppError) {
    const status = statusOfRefusal[refusal.code];
    const headers: HeadersInit = status === 503 || status === 429 ? { "retry-after": retryAfterSeconds } : {};
    return Response.json({ code: refusal.code, params: refusal.params, requestId }, { status, headers });
  }
  log.error({ err: error, requestId }, "a request failed");
  return Response.json({ code: "unexpected", params: {}, requestId }, { status: 500 });
}

function fromZod(error: ZodError): AppError {
  const issue = error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join(".");
  return new AppError("input_invalid", { field, problem: issue?.code ?? "custom" });
}
