import type { z } from "zod";
import { actorOfRequest } from "#lib/auth/actor-of-request";
import { AppError } from "#lib/errors";
import { answering } from "#lib/http/answering";
import { readBody } from "#lib/http/read-body";
import { requirePrintable } from "#lib/http/require-printable";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const bodyLimitBytes = 256 * 1024;

/**
 * A write route for people: same origin, a live session, a strict and printable body, an idempotency
 * key, and then one use-case in one transaction. Answers 201 with what the use-case returns, or the
 * code of its refusal.
 */
export function handle<Input, Output>(schema: z.ZodType<Input>, act: UseCase<Input, Output>) {
  return (request: Request): Promise<Response> =>
    answering(async (requestId) => {
      requireSameOrigin(request);
      const actor = await actorOfRequest(request);
      const body = await readBody(request, bodyLimitBytes);
      const input = schema.parse(parseJson(body));
      requirePrintable(input);
      const once = { route: new URL(request.url).pathname, key: idempotencyKey(request), request: body };
      const answer = await runUseCase(actor, act, input, { requestId, once });
      return Response.json(answer ?? null, { status: 201, headers: { "cache-control": "no-store" } });
    });
}

/** A read route for people: a live session, checked query parameters, one use-case. */
export function handleRead<Input, Output>(schema: z.ZodType<Input>, act: UseCase<Input, Output>) {
  return (request: Request): Promise<Response> =>
    answering(async (requestId) => {
      const actor = await actorOfRequest(request);
      const input = schema.parse(Object.fromEntries(new URL(request.url).searchParams));
      requirePrintable(input);
      const answer = await runUseCase(actor, act, input, { requestId });
      return Response.json(answer, { headers: { "cache-control": "no-store" } });
    });
}

/** The key a client made before its first attempt: a UUID, or any 8 to 64 plain characters. */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!/^[\w.:-]{8,64}$/.test(key)) throw new AppError("key_missing");
  return key;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AppError("input_invalid", { field: "", problem: "not_json" });
  }
}
