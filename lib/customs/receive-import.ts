import { actorOfKey } from "#lib/auth/actor-of-key";
import { requireMay } from "#lib/authorize";
import { type ImportKind, type ImportProblem, importFiles } from "#lib/customs/import-files";
import { AppError } from "#lib/errors";
import { answerProblem } from "#lib/http/answer-problem";
import { answeringMachine } from "#lib/http/answering";

const bodyLimitBytes = 20 * 1024 * 1024;
/** More are counted and not told one by one. */
const problemsAtMost = 1_000;

/**
 * A route for machines with an API key that takes a file of some kinds of documents, in any form
 * the command line takes. It is read whole before anything is written; 200 says what was taken, what was
 * known and what is wrong with the rest, 422 that nothing was usable. The same file twice changes
 * nothing, so that a sender simply sends again what it got no answer for.
 */
export function receiveImport(kinds: readonly ImportKind[]) {
  return (request: Request): Promise<Response> =>
    answeringMachine(request, async (requestId) => {
      const actor = await actorOfKey(request);
      requireMay(actor, "import.write");
      const chunks = await readChunks(request);
      const problems: ImportProblem[] = [];
      const keep = (found: ImportProblem) => {
        if (problems.length < problemsAtMost) problems.push(found);
      };
      const source = { name: "body", open: async () => chunks };
      const counts = await importFiles(actor, [source], keep, { kinds });
      return answer(request, { ...counts, problems, requestId });
    });
}

type Answer = Awaited<ReturnType<typeof importFiles>> & { problems: ImportProblem[]; requestId: string };

function answer(request: Request, told: Answer): Response {
  const { taken, unchanged, refused, problems } = told;
  const usable = taken.lists + taken.receipts + taken.returns + unchanged;
  if (usable > 0 || refused === 0) return Response.json(told, { headers: { "cache-control": "no-store" } });
  const [first = null] = problems;
  const params = { reason: first?.reason ?? "empty_file", field: first?.field ?? "" };
  return answerProblem(request, { status: 422, body: { code: "document_refused", params, ...told } });
}

async function readChunks(request: Request): Promise<Uint8Array[]> {
  const tooLarge = new AppError("body_too_large", { limitBytes: bodyLimitBytes });
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimitBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > bodyLimitBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return chunks;
}
