import { z } from "zod";
import type { SignedIn } from "#lib/auth/find-session";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";
import { actorOfWrite } from "#lib/http/actor-of-write";
import { type Told, toldOf } from "#lib/http/answer-error";
import { answering } from "#lib/http/answering";
import { parseJson } from "#lib/http/parse-json";
import { readBody } from "#lib/http/read-body";
import { requirePrintable } from "#lib/http/require-printable";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const bodyLimitBytes = 256 * 1024;

/* Well before whoever scanned gives up waiting; the rest comes again with the next request. */
const answeringMs = 5_000;

const Scan = z.strictObject({
  key: z.string().regex(/^[\w.:-]{8,64}$/),
  body: z.unknown(),
  /** How long it waited at its bench, which grows with every attempt and is no part of what was asked. */
  waitedMs: z.int().min(0).optional(),
});
const Scans = z.strictObject({ scans: z.array(Scan).min(1).max(scansAtOnce) });

type OneScan<Input, Output> = { route: string; schema: z.ZodType<Input>; act: UseCase<Input, Output> };

/**
 * The write route `route` for up to 50 scans of one bench in one request. Each is a write of its own, under its own
 * idempotency key, decided in the order scanned and answered with its own status and body. One that fails by a bug
 * loses no other. Nothing behind a scan that must be tried again is decided, nor what is not reached within five
 * seconds: then there are fewer answers than scans.
 */
export function handleScans<Input, Output>(scan: OneScan<Input, Output>) {
  return (request: Request): Promise<Response> =>
    answering(async (requestId) => {
      requireSameOrigin(request);
      const actor = await actorOfWrite(request);
      const { scans } = Scans.parse(parseJson(await readBody(request, bodyLimitBytes)));
      const began = performance.now();
      const answers: Told[] = [];
      for (const one of scans) {
        const answer = await answerScan(actor, scan, { ...one, requestId });
        answers.push(answer);
        if (isToBeTriedAgain(answer) || performance.now() - began > answeringMs) break;
      }
      return Response.json({ answers }, { headers: { "cache-control": "no-store" } });
    });
}

async function answerScan<Input, Output>(
  actor: SignedIn,
  { route, schema, act }: OneScan<Input, Output>,
  { key, body, waitedMs, requestId }: z.infer<typeof Scan> & { requestId: string },
): Promise<Told> {
  try {
    const input = schema.parse(body);
    requirePrintable(input);
    const once = { route, key, request: JSON.stringify(body) };
    const answer = await runUseCase(actor, act, input, { requestId, once, waitedMs: waitedMs ?? null });
    return { status: 201, body: answer ?? null };
  } catch (error) {
    return toldOf(error, requestId);
  }
}

function isToBeTriedAgain({ status, body }: Told): boolean {
  return (
    status === 503 ||
    (body !== null && typeof body === "object" && "code" in body && body.code === "key_in_progress")
  );
}
