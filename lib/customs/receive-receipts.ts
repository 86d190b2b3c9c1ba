import { requireCustomsToken } from "#lib/customs/require-customs-token";
import { takeInbound } from "#lib/customs/take-inbound";
import { AppError } from "#lib/errors";
import { answeringMachine } from "#lib/http/answering";
import { readBytes } from "#lib/http/read-body";

/** The largest message is one that repeats a bundle of ours in an envelope. */
const bodyLimitBytes = 16 * 1024 * 1024;

/**
 * Customs' platform posts CEB626 and CEB900 here, and CEB621 and CEB622 for our lists, with its token, in an envelope or without. Whatever comes is kept.
 * 200 says what became of each receipt, so that customs need not repeat it; 503 asks for the whole message again,
 * because the database was away for one. A message without a single readable receipt is refused (422),
 * with the field that is wrong.
 */
export function receiveReceipts(request: Request): Promise<Response> {
  return answeringMachine(request, async (requestId) => {
    requireCustomsToken(request);
    const body = await readBytes(request, bodyLimitBytes);
    const { results, lists, problems, away } = await takeInbound(
      { source: "http", fileName: null, body },
      requestId,
    );
    if (away) throw away;
    const refused = problems.map(({ reason }) => reason);
    const isEmpty = results.length + lists.taken + lists.unchanged === 0;
    if (isEmpty) {
      const [first = null] = problems;
      const reason = first?.reason ?? "empty_file";
      throw new AppError("document_refused", { reason, field: first?.field ?? "" });
    }
    return Response.json({ results, lists, refused }, { headers: { "cache-control": "no-store" } });
  });
}
