import type { Context } from "#lib/context";
import { sumDecimals } from "#lib/domain/decimal";
import type { DueMessage } from "#lib/domain/due-feedback";
import { feedbackFormatVersion } from "#lib/domain/feedback";
import type { FeedbackStatement } from "#lib/domain/feedback-statement";
import type { LineTax } from "#lib/domain/tax/line-tax";
import { taxEffect } from "#lib/domain/tax/tax-effect";
import type { TaxRate } from "#lib/domain/tax/tax-rate";
import { env } from "#lib/env";
import type { ListRead } from "#lib/returns/list-facts";
import { taxedList } from "#lib/returns/taxed-list";

export type Evidence = { plate: string; sha256: string }[];

/**
 * The message an office reads. It names who issues it, the phase's own facts, cumulative
 * quantities per line of the list, the hashes of the evidence, and the chain heads of every piece
 * and of the return, so that the office becomes a witness of the history.
 */
export function feedbackBody(
  ctx: Context,
  read: ListRead,
  due: DueMessage,
  evidence: Evidence,
  rates: readonly TaxRate[],
  office: string,
): FeedbackStatement {
  const application = read.facts.applications.find((row) => row.id === due.applicationId);
  const owner = read.returnRows.find((row) => row.id === due.returnId);
  const parcel = read.parcelRows.find((row) => row.id === due.parcelId);
  return {
    formatVersion: feedbackFormatVersion,
    id: due.id,
    issuedAt: ctx.now.toISOString(),
    issuedBy: { code: env().DECLARANT_COP_CODE, name: env().DECLARANT_COP_NAME },
    declaringOffice: env().CUSTOMS_OFFICE_CODE,
    office,
    phase: due.phase,
    sequence: due.sequence,
    supersedes: due.supersedes,
    correction: read.corrections.get(due.supersedes ?? "") ?? null,
    final: due.final,
    list: { invtNo: read.list.invtNo, releasedAt: read.list.releasedAt?.toISOString() ?? null },
    returnNo: owner?.returnNo ?? null,
    application: application
      ? { applicationNo: application.applicationNo, status: application.status }
      : null,
    parcel: parcel ? { waybillNo: parcel.waybillNo, arrivedAt: parcel.arrivedAt.toISOString() } : null,
    facts: due.facts,
    cumulative: read.lines.map((line) => cumulative(read, line)),
    tax: taxOf(read, application?.status === "admitted" ? application.lines : null, rates),
    evidence,
    history: {
      heads: [
        ...read.pieces.map((piece) => head(piece.plate, piece)),
        ...read.returnRows.map((row) => head(row.returnNo, row)),
      ],
      checkpoint: null,
    },
  };
}

/**
 * What the admitted lines of the application mean for tax: an estimate of the warehouse, never an assessment.
 * It is no fact that a message is due for, so that a new rate sends nothing anew.
 */
function taxOf(
  read: ListRead,
  declared: readonly { gnum: number; qty: string }[] | null,
  rates: readonly TaxRate[],
): FeedbackStatement["tax"] {
  if (!declared) return { estimate: true, amountFen: null, allowanceFen: null, lines: [] };
  const effect = taxEffect(taxedList(read.list, read.lines), rates, declared);
  return {
    estimate: true,
    amountFen: effect.taxFen,
    allowanceFen: effect.allowanceFen,
    lines: effect.lines.map(taxLine),
  };
}

function taxLine(line: LineTax): FeedbackStatement["tax"]["lines"][number] {
  const { gnum, allowanceFen, question } = line;
  const amounts =
    line.question === null
      ? {
          dutyFen: line.dutyFen,
          consumptionFen: line.consumptionFen,
          vatFen: line.vatFen,
          amountFen: line.taxFen,
        }
      : { dutyFen: null, consumptionFen: null, vatFen: null, amountFen: null };
  return { gnum, qty: sumDecimals([line.qty]), allowanceFen, ...amounts, question };
}

function cumulative(
  read: ListRead,
  line: ListRead["lines"][number],
): FeedbackStatement["cumulative"][number] {
  const pieces = read.facts.items.filter((item) => item.gnum === line.gnum && item.state !== "void");
  const sum = (of: typeof pieces) => sumDecimals(of.map((item) => item.lineQty));
  const ended = (outcome: string) =>
    sum(pieces.filter((item) => item.state === "closed" && item.outcome === outcome));
  return {
    gnum: line.gnum,
    gcode: line.gcode,
    gname: line.gname,
    unit: line.unit,
    listedQty: sumDecimals([line.qty]),
    arrivedQty: sum(pieces),
    admittedQty: sum(pieces.filter((item) => isAdmitted(read, item) && item.outcome !== "move_out")),
    releasedQty: ended("release"),
    reshippedQty: ended("reship"),
    destroyedQty: ended("destroy"),
    movedOutQty: sum(pieces.filter((item) => item.state === "moved_out")),
    detainedQty: sum(pieces.filter((item) => item.state === "detained")),
  };
}

/** Customs admitted its application, whether or not an officer has seen the piece yet. */
function isAdmitted(read: ListRead, item: ListRead["facts"]["items"][number]): boolean {
  return read.facts.applications.some(({ id, status }) => id === item.applicationId && status === "admitted");
}

function head(subject: string, row: { headSequence: number; headHash: Buffer | null }) {
  return {
    subject,
    sequence: row.headSequence,
    hash: row.headHash ? Buffer.from(row.headHash).toString("hex") : null,
  };
}
