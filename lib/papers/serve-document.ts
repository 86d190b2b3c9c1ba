import { actorOfRequest } from "#lib/auth/actor-of-request";
import { answering } from "#lib/http/answering";
import { GetDocument, getDocument } from "#lib/papers/get-document";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { renderCsv } from "#lib/papers/render-csv";
import { runUseCase } from "#lib/run-use-case";

const headers = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "frame-ancestors 'self'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** Serves a paper to who may read it, as `?format=pdf|csv` in `&language=zh|en`; `not_found` for any other number. */
export function serveDocument(request: Request, number: string): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { format, language } = GetDocument.parse({ ...query, number });
    const paper = await runUseCase(actor, getDocument, { number }, { requestId });
    const name = `${number}-${language}.${format}`;
    if (format === "csv") {
      const disposition = `attachment; filename="${name}"`;
      const type = "text/csv; charset=utf-8";
      return new Response(renderCsv(paper, language), {
        headers: { ...headers, "content-type": type, "content-disposition": disposition },
      });
    }
    return new Response(new Uint8Array(await renderPdf(paper, language)), {
      headers: {
        ...headers,
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${name}"`,
      },
    });
  });
}
