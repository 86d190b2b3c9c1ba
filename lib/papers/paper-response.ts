import type { z } from "zod";
import type { FrozenPaper, GetDocument } from "#lib/papers/get-document";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { renderCsv } from "#lib/papers/render-csv";

const headers = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "frame-ancestors 'self'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** A paper written out in one form and language: a PDF to look at, a CSV to keep. */
export async function paperResponse(
  paper: FrozenPaper,
  { number, format, language }: z.infer<typeof GetDocument>,
): Promise<Response> {
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
}
