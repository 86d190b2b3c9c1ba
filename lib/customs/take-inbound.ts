import { systemActor } from "#lib/context";
import { applyFormatRefusal, receiptOf } from "#lib/customs/apply-format-refusal";
import { type AppliedReceipt, applyReceipt } from "#lib/customs/apply-receipt";
import { importFiles, newImportCounts } from "#lib/customs/import-files";
import { type Inbound, keepInbound } from "#lib/customs/keep-inbound";
import { keepUnapplied } from "#lib/customs/keep-receipt";
import type { ImportEvent } from "#lib/customs/read/import-event";
import { readXml } from "#lib/customs/read/read-xml";
import type { FormatRefusal } from "#lib/domain/ceb/format-refusal";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import { AppError } from "#lib/errors";
import { log } from "#lib/log";
import { statusOfRefusal } from "#lib/refusal-status";
import { runUseCase } from "#lib/run-use-case";

/**
 * What became of a message; `lists` counts the import lists and their receipts it brought, `away` says that it must
 * come again, because the database was away for a part of it.
 */
export type TakenInbound = {
  results: AppliedReceipt[];
  lists: { taken: number; unchanged: number };
  problems: FieldProblem[];
  away: AppError | null;
};

/**
 * Takes in a message from customs, however it came: keeps it as it is, then takes in each of its receipts in a
 * transaction of its own. One that cannot be applied is kept for a person and fails no other. Import lists and their
 * receipts go where those of a file go. Throws only where the message could not even be kept.
 */
export async function takeInbound(inbound: Inbound, requestId: string): Promise<TakenInbound> {
  const { answers, copNos, hasLists, problems } = await read(inbound.body);
  const lists = hasLists ? await takeLists(inbound, problems) : { taken: 0, unchanged: 0 };
  const [first = null] = problems;
  const receipts = answers.length + lists.taken + lists.unchanged;
  const kept = { inbound, read: { receipts, copNos, problem: first } };
  const inboundId = await runUseCase(systemActor, keepInbound, kept, { requestId });
  const results: AppliedReceipt[] = [];
  let away: AppError | null = null;
  for (const answer of answers) {
    try {
      results.push(...(await take(answer, inboundId, requestId)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      away = error;
    }
  }
  logOddities(results, problems, requestId);
  return { results, lists, problems, away };
}

type Answer = { receipt: RefundReceipt } | { refusal: FormatRefusal };
type Read = { answers: Answer[]; copNos: string[]; hasLists: boolean; problems: FieldProblem[] };

/** Nothing but whole answers and named problems comes out of bytes, whatever they are. */
async function read(body: Uint8Array): Promise<Read> {
  const found: Read = { answers: [], copNos: [], hasLists: false, problems: [] };
  for await (const event of readXml([body])) add(found, event);
  const { answers, hasLists, problems } = found;
  if (answers.length === 0 && !hasLists && problems.length === 0) problems.push(problem(null, "empty_file"));
  return found;
}

function add(found: Read, event: ImportEvent): void {
  if (event.kind === "refused") {
    found.problems.push(...event.problems.slice(0, 1));
  } else if (event.kind === "format_refusal") {
    found.answers.push({ refusal: event.document });
    found.copNos.push(...event.document.copNos);
  } else if (event.kind === "return") {
    found.problems.push(problem(null, "unknown_message", { name: event.kind }));
  } else {
    if (event.kind === "refund_receipt") found.answers.push({ receipt: event.document });
    else found.hasLists = true;
    const copNo = event.kind === "list" ? event.document.head.copNo : event.document.copNo;
    if (copNo) found.copNos.push(copNo);
  }
}

/** The same way as a file of an import; what is refused of it is named once, there. */
async function takeLists({ body }: Inbound, problems: FieldProblem[]) {
  problems.length = 0;
  const source = { name: "body", open: async () => [body] };
  const keep = ({ field, reason, params }: FieldProblem) => void problems.push({ field, reason, params });
  const counts = newImportCounts();
  try {
    await importFiles(systemActor, [source], keep, { counts, kinds: ["lists", "receipts"] });
  } catch (error) {
    if (error instanceof AppError) throw error;
    log.error({ err: error }, "lists from customs could not be imported");
    problems.push(problem(null, "unreadable"));
  }
  return { taken: counts.taken.lists + counts.taken.receipts, unchanged: counts.unchanged };
}

async function take(answer: Answer, inboundId: string, requestId: string): Promise<AppliedReceipt[]> {
  try {
    if ("refusal" in answer) {
      const refusal = { ...answer.refusal, inboundId };
      return await runUseCase(systemActor, applyFormatRefusal, refusal, { requestId });
    }
    return [await runUseCase(systemActor, applyReceipt, { ...answer.receipt, inboundId }, { requestId })];
  } catch (error) {
    if (error instanceof AppError && statusOfRefusal[error.code] === 503) throw error;
    return [await setAside(answer, error, { inboundId, requestId })];
  }
}

type Came = { inboundId: string; requestId: string };

async function setAside(answer: Answer, error: unknown, came: Came): Promise<AppliedReceipt> {
  const { inboundId, requestId } = came;
  const receipt =
    "receipt" in answer ? answer.receipt : receiptOf(answer.refusal, answer.refusal.copNos[0] ?? "");
  const { copNo, returnStatus } = receipt;
  log.error({ err: error, requestId, copNo }, "a receipt could not be applied");
  const refusal = error instanceof AppError ? error.code : "unexpected";
  const kept = { ...receipt, inboundId };
  await runUseCase(systemActor, keepUnapplied, { receipt: kept, refusal }, { requestId });
  return { copNo, returnStatus, effect: "not_applied" };
}

function logOddities(
  results: readonly AppliedReceipt[],
  problems: readonly FieldProblem[],
  requestId: string,
): void {
  for (const { copNo, effect } of results) {
    if (effect === "unmatched" || effect === "contradiction")
      log.warn({ requestId, copNo, effect }, "receipt");
  }
  const refused = problems.map(({ reason }) => reason);
  if (refused.length > 0) log.warn({ requestId, refused }, "receipts that cannot be read");
}
