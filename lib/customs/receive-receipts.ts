import { createHash, timingSafeEqual } from "node:crypto";
import { systemActor } from "#lib/context";
import { type AppliedReceipt, applyReceipt } from "#lib/customs/apply-receipt";
import { keepUnapplied } from "#lib/customs/keep-receipt";
import { readXml } from "#lib/customs/read/read-xml";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import { env } from "#lib/env";
import { AppError, statusOfRefusal } from "#lib/errors";
import { answering } from "#lib/http/answering";
import { readBody } from "#lib/http/read-body";
import { log } from "#lib/log";
import { runUseCase } from "#lib/run-use-case";

const bodyLimitBytes = 256 * 1024;

/**
 * Customs' platform posts CEB626 here, with its token. Each receipt of a message is taken in a
 * transaction of its own, and one that cannot be applied is kept for a person and fails no other. 200
 * says what became of each, so that customs need not repeat it; 503 asks for the whole message again,
 * because the database was away for one. A message without a single readable receipt is refused (422).
 */
export function receiveReceipts(request: Request): Promise<Response> {
  return answering(async (requestId) => {
    requireCustomsToken(request);
    const { receipts, refused } = await readReceipts(await readBody(request, bodyLimitBytes));
    if (receipts.length === 0) throw new AppError("document_refused", { reason: refused[0] ?? "empty_file" });
    const { results, away } = await takeAll(receipts, requestId);
    logOddities(results, refused, requestId);
    if (away) throw away;
    return Response.json({ results, refused }, { headers: { "cache-control": "no-store" } });
  });
}

async function takeAll(receipts: readonly RefundReceipt[], requestId: string) {
  const results: AppliedReceipt[] = [];
  let away: AppError | null = null;
  for (const receipt of receipts) {
    try {
      results.push(await runUseCase(systemActor, applyReceipt, receipt, { requestId }));
    } catch (error) {
      if (error instanceof AppError && statusOfRefusal[error.code] === 503) away = error;
      else results.push(await setAside(receipt, error, requestId));
    }
  }
  return { results, away };
}

async function setAside(receipt: RefundReceipt, error: unknown, requestId: string): Promise<AppliedReceipt> {
  const { copNo, returnStatus } = receipt;
  log.error({ err: error, requestId, copNo }, "a receipt could not be applied");
  const refusal = error instanceof AppError ? error.code : "unexpected";
  await runUseCase(systemActor, keepUnapplied, { receipt, refusal }, { requestId });
  return { copNo, returnStatus, effect: "not_applied" };
}

/** Compares digests, so that neither the length nor the first wrong character shows in the time it takes. */
function requireCustomsToken(request: Request): void {
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(given), digest(env().CUSTOMS_TOKEN))) throw new AppError("signature_invalid");
}

async function readReceipts(body: string): Promise<{ receipts: RefundReceipt[]; refused: string[] }> {
  const receipts: RefundReceipt[] = [];
  const refused: string[] = [];
  for await (const event of readXml([Buffer.from(body)])) {
    if (event.kind === "refund_receipt") receipts.push(event.document);
    else if (event.kind === "refused") refused.push(event.problems[0]?.reason ?? "unreadable");
    else refused.push("unknown_message");
  }
  return { receipts, refused };
}

function logOddities(
  results: readonly AppliedReceipt[],
  refused: readonly string[],
  requestId: string,
): void {
  for (const { copNo, effect } of results) {
    if (effect === "unmatched" || effect === "contradiction")
      log.warn({ requestId, copNo, effect }, "receipt");
  }
  if (refused.length > 0) log.warn({ requestId, refused }, "receipts that cannot be read");
}
