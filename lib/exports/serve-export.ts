import { actorOfRequest } from "#lib/auth/actor-of-request";
import type { Actor } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { type ExportWords, exportWords, fieldOf, headOf } from "#lib/exports/export-words";
import { OpenExport, openExport } from "#lib/exports/open-export";
import { readPart } from "#lib/exports/read-part";
import { writeCsv, writeXlsx } from "#lib/exports/write-file";
import { answering } from "#lib/http/answering";
import { runUseCase } from "#lib/run-use-case";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * Serves an export to its maker, as `?format=xlsx|csv` in `&language=zh|en`, read from the database part by part while
 * it is sent. Refuses as `openExport` does.
 */
export function serveExport(request: Request, id: string): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const asked = OpenExport.parse({ ...query, id });
    const { kind, requestedAt } = await runUseCase(actor, openExport, asked, { requestId });
    const words = exportWords(asked.language);
    const table = {
      name: words(`exports.kind.${kind}`),
      head: headOf(kind, words),
      parts: partsOf(actor, id, words),
    };
    const file = asked.format === "csv" ? writeCsv(table) : writeXlsx(table);
    return new Response(streamOf(file), {
      headers: {
        "content-type": mediaTypes[asked.format],
        "content-disposition": `attachment; filename="${kind}-${shanghaiDay(requestedAt)}.${asked.format}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}

function streamOf(file: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await file.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await file.return(undefined);
    },
  });
}

async function* partsOf(actor: Actor, id: string, words: ExportWords) {
  for (let from = 0; ; ) {
    const part = await runUseCase(actor, readPart, { id, from });
    if (!part) return;
    yield part.rows.map((row) => row.map((cell) => fieldOf(cell, words)));
    from = part.position + 1;
  }
}
