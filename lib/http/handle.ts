import type { z } from "zod";
import { actorOfRequest } from "#lib/auth/actor-of-request";
import { readWaited } from "#lib/domain/scanned-at";
import { AppError } from "#lib/errors";
import { actorOfWrite } from "#lib/http/actor-of-write";
import { answering } from "#lib/http/answering";
import { parseJson } from "#lib/http/parse-json";
import { readBody } from "#lib/http/read-body";
import { requirePrintable } from "#lib/http/require-printable";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const bodyLimitBytes = 256 * 1024;

/**
 * A write route for people: same origin, a live session, a strict and printable body, an idempotency
 * key, and then one use-case in one transaction. Answers 201 with what the use-case returns, or the
 * code of its refusal. With `mayWait` a scan may say how long it waited at its bench.
 */
export function handle<Input, Output>(
  schema: z.ZodType<Input>,
  act: UseCase<Input, Output>,
  { mayWait = false }: { mayWait?: boolean } = {},
) {
  return (request: Request): Promise<Response> =>
    answering(async (requestId) => {
      requireSameOrigin(request);
      const actor = await actorOfWrite(request);
      const body = await readBody(request, bodyLimitBytes);
      const input = schema.parse(parseJson(body));
      requirePrintable(input);
      const once = { route: new URL(request.url).pathname, key: idempotencyKey(request), request: body };
      const waitedMs = mayWait ? readWaited(request.headers.get("scan-waited")) : null;
      const answer = await runUseCase(actor, act, input, { requestId, once, waitedMs });
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
