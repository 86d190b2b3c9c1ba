import { z } from "zod";
import { actorOfRequest } from "#lib/auth/actor-of-request";
import type { LabelContent, LabelSize } from "#lib/domain/papers/label-content";
import { answering } from "#lib/http/answering";
import { labelPdf } from "#lib/papers/labels/label-pdf";
import { labelZpl } from "#lib/papers/labels/label-zpl";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const headers = { "x-content-type-options": "nosniff", "cache-control": "private, no-store" };
const Format = z.enum(["pdf", "zpl"]);

/** Serves the labels of one size that a use-case reads for the query, beside which `format=pdf|zpl` says their form. */
export function serveLabels<Input>(
  request: Request,
  size: LabelSize,
  schema: z.ZodType<Input>,
  read: UseCase<Input, LabelContent[]>,
): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const { format: asked, ...query } = Object.fromEntries(new URL(request.url).searchParams);
    const format = Format.parse(asked);
    const labels = await runUseCase(actor, read, schema.parse(query), { requestId });
    const disposition = `attachment; filename="labels.${format}"`;
    if (format === "pdf") {
      const type = { "content-type": "application/pdf", "content-disposition": disposition };
      return new Response(new Uint8Array(await labelPdf(labels, size)), { headers: { ...headers, ...type } });
    }
    const zpl = await Promise.all(labels.map((label) => labelZpl(label, size)));
    const type = { "content-type": "text/plain; charset=us-ascii", "content-disposition": disposition };
    return new Response(zpl.join(""), { headers: { ...headers, ...type } });
  });
}
