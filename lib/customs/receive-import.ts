import { createHash } from "node:crypto";
import { findStored, type Once } from "#lib/answer-once";
import type { KeyHolder } from "#lib/auth/actor-of-key";
import { requireMay } from "#lib/authorize";
import { type ImportKind, type ImportProblem, importFiles } from "#lib/customs/import-files";
import type { AnnouncedAs } from "#lib/customs/import-outcome";
import { type ApiScope, actionOfScope } from "#lib/domain/api-key";
import { env } from "#lib/env";
import { answerProblem } from "#lib/http/answer-problem";
import { answeringKey } from "#lib/http/answering-key";
import { machineKey } from "#lib/http/machine-key";
import { readChunks } from "#lib/http/read-chunks";
import { runUseCase } from "#lib/run-use-case";

const bodyLimitBytes = 20 * 1024 * 1024;
/** More are counted and not told one by one. */
const toldAtMost = 1_000;

/**
 * A route for machines with an API key of a scope that takes a file of some kinds of documents, in any form
 * the command line takes. It is read whole before anything is written; 200 says what was taken, what was
 * known and what is wrong with the rest, 422 that nothing was usable. The same file twice changes
 * nothing, so that a sender simply sends again what it got no answer for; under the same `Idempotency-Key` it hears
 * the same answer again.
 */
export function receiveImport(scope: ApiScope, kinds: readonly ImportKind[]) {
  return (request: Request): Promise<Response> =>
    answeringKey(request, scope, async (holder, requestId) => {
      requireMay(holder, actionOfScope[scope]);
      const key = machineKey(request);
      const chunks = await readChunks(request, bodyLimitBytes);
      if (key === null) return answer(request, await importOf(holder, chunks, kinds, requestId));
      const once = { route: new URL(request.url).pathname, key, request: digestOf(chunks) };
      const stored = await runUseCase(holder, findStored, once, { requestId });
      if (stored !== null) return answer(request, JSON.parse(stored));
      return answer(request, await keep(holder, once, await importOf(holder, chunks, kinds, requestId)));
    });
}

async function importOf(
  holder: KeyHolder,
  chunks: Uint8Array[],
  kinds: readonly ImportKind[],
  requestId: string,
): Promise<Answer> {
  const problems: ImportProblem[] = [];
  const returns: ToldReturn[] = [];
  const note = (found: ImportProblem) => {
    if (problems.length < toldAtMost) problems.push(found);
  };
  const onAnnounced = (announcedAs: AnnouncedAs) => {
    if (returns.length < toldAtMost) returns.push(toldOf(announcedAs));
  };
  const source = { name: "body", open: async () => chunks };
  const counts = await importFiles(holder, [source], note, { kinds, onAnnounced });
  return { ...counts, returns, problems, requestId };
}

type ToldReturn = ReturnType<typeof toldOf>;

/** Under what the sender's return stands here, and where its consumer follows it. */
function toldOf({ platformReturnNo, returnNo, trackCode }: AnnouncedAs) {
  const trackUrl = `${env().PUBLIC_URL}/track/${trackCode}`;
  return { returnNo: platformReturnNo, warehouseReturnNo: returnNo, trackCode, trackUrl };
}

/** An import is many transactions, each harmless to repeat; its answer is kept once all of them are done. */
function keep(holder: KeyHolder, once: Once, told: Answer): Promise<Answer> {
  return runUseCase(holder, async () => told, null, { requestId: told.requestId, once });
}

function digestOf(chunks: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

type Answer = Awaited<ReturnType<typeof importFiles>> & {
  returns: ToldReturn[];
  problems: ImportProblem[];
  requestId: string;
};

function answer(request: Request, told: Answer): Response {
  const { taken, unchanged, refused, problems } = told;
  const usable = taken.lists + taken.receipts + taken.returns + unchanged;
  if (usable > 0 || refused === 0) return Response.json(told, { headers: { "cache-control": "no-store" } });
  const [first = null] = problems;
  const params = { reason: first?.reason ?? "empty_file", field: first?.field ?? "" };
  return answerProblem(request, { status: 422, body: { code: "document_refused", params, ...told } });
}
