import { cellOf, knownFacts } from "#lib/domain/papers/known-facts";
import type { PaperBody } from "#lib/domain/papers/paper";
import type { PaperColumn } from "#lib/domain/papers/piece-column";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { shanghaiDay } from "#lib/domain/shanghai";

/** What a day list counts: parcels that arrived, and pieces by the step they took that day. */
export const dayCounts = [
  "parcelsArrived",
  "received",
  "inspected",
  "declared",
  "admitted",
  "booked",
  "closed",
  "movedOut",
] as const;
export type DayCount = (typeof dayCounts)[number];

/** A Shanghai day of the house with all that its list says. */
export type PaperDay = {
  day: string;
  counts: Readonly<Record<DayCount, number>>;
  received: readonly {
    plate: string;
    goodsName: string;
    invtNo: string | null;
    gnum: number | null;
    waybillNo: string;
    receivedAt: Date;
    receivedBy: string;
  }[];
};

const columns = [
  "no",
  "plate",
  "goods",
  "list",
  "waybill",
  "receivedAt",
  "receivedBy",
] as const satisfies readonly PaperColumn[];

/** Whether a day has a list: once it has begun. */
export function judgeDayPaper(day: string, now: Date): { ok: true } | Refusal {
  return day > shanghaiDay(now) ? refuse("document_date_ahead") : { ok: true };
}

/** What the list of a day says: how many pieces took each step, and each piece that was received, in that order. */
export function dayPaper({ day, counts, received }: PaperDay): PaperBody {
  return {
    facts: knownFacts([["day", day], ...dayCounts.map((name) => [name, counts[name]] as const)]),
    columns,
    rows: received.map((piece, at) => [
      at + 1,
      piece.plate,
      piece.goodsName,
      piece.invtNo && piece.gnum ? `${piece.invtNo}-${piece.gnum}` : piece.invtNo,
      piece.waybillNo,
      cellOf(piece.receivedAt),
      piece.receivedBy,
    ]),
    pieces: received.length,
    signers: ["lister", "supervisor"],
  };
}
