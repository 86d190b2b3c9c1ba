import { requireMay } from "#lib/authorize";
import type { Actor } from "#lib/context";
import { type ImportProblem, importFiles, newImportCounts } from "#lib/customs/import-files";
import { rowsToMend } from "#lib/customs/read/rows-to-mend";
import { toldLine } from "#lib/domain/announcement-report";
import { actorOfWrite } from "#lib/http/actor-of-write";
import { toldOf } from "#lib/http/answer-error";
import { answering } from "#lib/http/answering";
import { readChunks } from "#lib/http/read-chunks";
import { requireSameOrigin } from "#lib/http/require-same-origin";

/** As much as a machine may send at once; a hundred thousand rows are less. */
const bodyLimitBytes = 20 * 1024 * 1024;
const tellEveryMs = 500;

/**
 * A person's file of announced returns, read whole and then taken in small transactions; `preview` only judges it.
 * The answer tells line by line how far it is, what is wrong, which rows to mend, and the end. Who goes away stops it:
 * what was taken stays, and the same file again goes on where it was.
 */
export function receiveAnnouncements(request: Request): Promise<Response> {
  return answering(async (requestId) => {
    requireSameOrigin(request);
    const actor = await actorOfWrite(request);
    requireMay(actor, "return.announce");
    const preview = new URL(request.url).searchParams.get("preview") === "true";
    const chunks = await readChunks(request, bodyLimitBytes);
    const told = tellWhileTaking(actor, chunks, { preview, requestId });
    return new Response(streamOf(told), {
      headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" },
    });
  });
}

/** Lines as a stream that is read as fast as its reader reads, and ended where it goes away. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}

async function* tellWhileTaking(
  actor: Actor,
  chunks: readonly Uint8Array[],
  { preview, requestId }: { preview: boolean; requestId: string },
): AsyncGenerator<string> {
  const counts = newImportCounts();
  const wrong = new Set<number>();
  const ready: ImportProblem[] = [];
  const source = { name: "file", open: async () => chunks };
  const keep = (found: ImportProblem) => {
    ready.push(found);
    wrong.add(found.at.line);
  };
  const leaving = new AbortController();
  const { signal } = leaving;
  const options = { counts, kinds: ["returns"], preview, signal } as const;
  const ended = importFiles(actor, [source], keep, options).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    for (;;) {
      const end = await Promise.race([ended, pause()]);
      for (const { at, field, reason, params } of ready.splice(0)) {
        yield toldLine({ type: "problem", line: at.line, field, reason, params });
      }
      const { taken, unchanged, refused } = counts;
      yield toldLine({ type: "counts", taken: taken.returns, unchanged, refused });
      if (end === "waiting") continue;
      if (end) return yield toldLine({ type: "failed", code: toldOf(end.error, requestId).body.code });
      for await (const row of rowsToMend(chunks, wrong)) yield toldLine({ type: "mend", ...row });
      return yield toldLine({ type: "end" });
    }
  } finally {
    leaving.abort();
  }
}

function pause(): Promise<"waiting"> {
  return new Promise((resolve) => setTimeout(() => resolve("waiting"), tellEveryMs));
}
