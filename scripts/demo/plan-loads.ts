import { shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import type { Act } from "./act.ts";
import { dayMs, inWorkingHours } from "./calendar.ts";
import { addStep, type Draft } from "./draft.ts";
import { type AdmittedPiece, isToBeDestroyed } from "./journey.ts";
import { planBatches } from "./plan-batches.ts";
import { accountBooks, merchants } from "./shops.ts";

/** Waves are booked in every second day, batches leave every third, at the earliest so many days after the officer's yes. */
const waveEvery = 2;
const batchEvery = 3;
/** Silence counts as a yes only after three working days, which a weekend makes five. */
const silenceDays = 6;

/** What is done with pieces of many returns at once: their owners' answers, waves, settlements, batches. */
export function planLoads(draft: Draft): void {
  for (const one of draft.admitted) planAnswer(draft, one);
  const free = draft.admitted.filter(({ wish }) => wish.answer !== "disputed");
  const bookable = free.filter(({ wish }) => wish.end !== "admitted");
  for (const [key, group] of byShopAndDay(bookable)) planWave(draft, key, group);
  planOpenWave(
    draft,
    free.filter(({ wish }) => wish.end === "admitted"),
  );
  planBatches(draft, bookable, (one) =>
    nextDay(Math.max(bookDayOf(one) + 1, shanghaiDayNumber(one.at) + silenceDays), batchEvery),
  );
}

function nextDay(from: number, every: number): number {
  return Math.ceil(from / every) * every;
}

function bookDayOf({ at }: AdmittedPiece): number {
  return nextDay(shanghaiDayNumber(at) + 1, waveEvery);
}

function byShopAndDay(pieces: readonly AdmittedPiece[]): Map<string, AdmittedPiece[]> {
  return Map.groupBy(pieces, (one) => `${one.sale.merchant.code}.${bookDayOf(one)}`);
}

function planAnswer(draft: Draft, { piece, sale, at, wish }: AdmittedPiece): void {
  if (wish.answer === "silent") return;
  const merchant = draft.random.isLucky(0.6) ? sale.merchant.code : null;
  if (merchant === null && sale.platform.code !== "3301960T01") return;
  const answeredAt = new Date(at.getTime() + draft.random.int(20, 200) * 60_000);
  const isYes = wish.answer === "confirmed";
  addStep(draft, answeredAt, `answer.${piece.name}`, {
    do: "answer",
    piece: piece.name,
    merchant,
    response: isYes ? "confirmed" : "disputed",
    reason: isYes ? null : "照片中外盒完好，我方认为应按良品返还",
  });
  if (wish.answer !== "resolved") return;
  const resolvedAt = new Date(answeredAt.getTime() + 30 * 60_000);
  const reason = "调取开箱视频复核，维持原质检结果";
  addStep(draft, resolvedAt, `resolve.${piece.name}`, {
    do: "resolve",
    piece: piece.name,
    decision: "rejected",
    reason,
  });
}

type OpenWave = Pick<Extract<Act, { do: "book" }>, "numbers" | "answer">;

function planWave(draft: Draft, key: string, group: readonly AdmittedPiece[]): void {
  const { random } = draft;
  const [first] = group;
  if (!first) return;
  const bookedAt = inWorkingHours(random, bookDayOf(first));
  const pieces = group.map(({ piece }) => piece.name);
  const numbers = numbersOf(draft, bookedAt);
  if (!addStep(draft, bookedAt, `wave.${key}`, { do: "book", pieces, numbers, answer: "confirmed" })) return;
  const settledAt = new Date(bookedAt.getTime() + random.int(20, 120) * 60_000);
  const decided = group.filter(({ wish }) => wish.end !== "undecided");
  const settled = decided.filter(({ wish }) => wish.end !== "booked" || random.isLucky(0.4));
  planSettlement(draft, key, settledAt, settled);
}

function numbersOf({ random }: Draft, at: Date) {
  const serial = random.digits(9);
  return {
    bondedListNo: `QD2991${at.getUTCFullYear() % 100}I${serial}`,
    gatePassNo: `2991${serial}${random.digits(3)}`,
    emsNo: accountBooks[0],
  };
}

function planSettlement(draft: Draft, key: string, at: Date, group: readonly AdmittedPiece[]): void {
  const named = (pieces: readonly AdmittedPiece[]) => pieces.map(({ piece }) => piece.name);
  const asProposed = group.filter((one) => !isToBeDestroyed(one));
  const settle = {
    do: "settle",
    basis: "as_proposed",
    outcome: null,
    reference: null,
    reason: null,
  } as const;
  if (asProposed.length > 0) {
    const act = { ...settle, pieces: named(asProposed), destructionCause: null };
    addStep(draft, at, `settle.${key}`, act);
  }
  for (const one of group.filter(isToBeDestroyed)) {
    const proof = { documentNo: `JS${draft.random.digits(8)}`, documentDate: shanghaiDay(at) };
    const pieces = [one.piece.name];
    if (!addStep(draft, at, `prove.${one.piece.name}`, { do: "prove_no_way_back", pieces, ...proof }))
      continue;
    addStep(draft, at, `settle.${one.piece.name}`, {
      do: "settle",
      pieces: [one.piece.name],
      outcome: "destroy",
      basis: "owner_instruction",
      reference: `CZ${draft.random.digits(8)}`,
      reason: null,
      destructionCause: one.piece.grade === "expired" ? "expired" : "damaged",
    });
  }
}

/** One wave of yesterday waits for its numbers, one for the book, one was refused; and goods are not in the book. */
function planOpenWave(draft: Draft, pieces: readonly AdmittedPiece[]): void {
  const recent = pieces.filter(({ at }) => at.getTime() < draft.now.getTime() - dayMs / 12);
  const ofShops = [...Map.groupBy(recent, ({ sale }) => sale.merchant.code).values()];
  const [largest, second, third] = ofShops.sort((a, b) => b.length - a.length);
  const named = (pieces: readonly AdmittedPiece[] = []) => pieces.slice(0, 4).map(({ piece }) => piece.name);
  const at = new Date(draft.now.getTime() - 70 * 60_000);
  const begin = (key: string, pieces: readonly AdmittedPiece[] | undefined, rest: OpenWave) => {
    if (pieces) addStep(draft, at, key, { do: "book", pieces: named(pieces), ...rest });
  };
  begin("wave.open", largest, { numbers: null, answer: null });
  begin("wave.submitted", second, { numbers: numbersOf(draft, at), answer: null });
  begin("wave.refused", third, { numbers: numbersOf(draft, at), answer: "refused" });
  // The goods of the first shop are those of the parcels that visitors work with; they stay in the book.
  const [missing] = named(ofShops.findLast(([one]) => one?.sale.merchant !== merchants[0]));
  if (missing) addStep(draft, at, "not_in_book", { do: "report_gap", piece: missing });
}
