import type { Grade } from "#lib/domain/item";
import type { Seen } from "./act.ts";
import { admit, begin, comeIn, type Title, type Told } from "./beginning.ts";
import type { Draft } from "./draft.ts";
import { arrive, count, declare, type EndWish, hearCustoms, type PlannedPiece } from "./journey.ts";
import { inspect, verify } from "./looks.ts";

/** How far an ordinary return has come by now. */
export type Station =
  | "expected"
  | "arrived"
  | "opened"
  | "received"
  | "inspected"
  | "in_flight"
  | "manual_review"
  | "declared"
  | EndWish["end"];

/** What customs says of an ordinary application; not every office sends the receipts between. */
const admittedByCustoms = ["sent", "800"] as const;

type Course = {
  station: Station;
  daysAgo: readonly [number, number];
  grade?: Grade | undefined;
  releasedDaysAgo?: number;
};

/** A return as most are: announced, received, inspected, declared, verified, and on to its outcome. */
export function tellOrdinary(draft: Draft, title: Title, { station, daysAgo, grade, ...how }: Course) {
  const told = begin(draft, title, { daysAgo, ...how });
  const { journey, waybill } = told;
  if (station === "expected") return;
  if (station === "arrived") {
    journey.waitDays(2, 4);
    return arrive(journey, waybill);
  }
  const pieces = told.pieces.map((piece) => ({ ...piece, grade: grade ?? gradeBy(draft) }));
  comeIn(told);
  if (station === "opened") return count(journey, waybill, pieces.slice(0, 1), { unfinished: true });
  count(journey, waybill, pieces);
  if (station === "received") return;
  const seen = inspectAll(told, pieces);
  if (station === "inspected") return;
  if (station === "in_flight") {
    journey.leapToNow(draft.random.int(15, 90));
    return declare(journey, waybill);
  }
  journey.waitDays(0, 1);
  declare(journey, waybill);
  if (station === "manual_review") return hearCustoms(journey, waybill, ["sent", "120", "300"]);
  hearCustoms(journey, waybill, station === "closed" ? admittedByCustoms : ["sent", "120", "800"]);
  if (station === "declared") return;
  verifyAll(told, seen, { end: station, answer: answerBy(draft) });
}

export function inspectAll(told: Told, pieces: readonly PlannedPiece[]): Map<PlannedPiece, Seen> {
  told.journey.waitDays(0, 1);
  return new Map(pieces.map((piece) => [piece, inspect(told.journey, piece)]));
}

export function verifyAll(told: Told, seen: ReadonlyMap<PlannedPiece, Seen>, wish: EndWish): void {
  told.journey.waitDays(0, 1);
  for (const [piece, finding] of seen) {
    verify(told.journey, piece, finding);
    admit(told, piece, wish);
  }
}

/** From the declaration to the officer's yes, with whatever end is wished. */
export function admitAll(told: Told, pieces: readonly PlannedPiece[], wish: EndWish, waybill = told.waybill) {
  const seen = inspectAll(told, pieces);
  told.journey.waitDays(0, 1);
  declare(told.journey, waybill);
  hearCustoms(told.journey, waybill, admittedByCustoms);
  verifyAll(told, seen, wish);
}

function gradeBy({ random }: Draft): Grade {
  const chance = random.next();
  if (chance < 0.72) return "good";
  if (chance < 0.8) return "box_damaged";
  if (chance < 0.91) return "defective";
  return chance < 0.97 ? "damaged" : "expired";
}

function answerBy({ random }: Draft): EndWish["answer"] {
  return random.isLucky(0.35) ? "confirmed" : "silent";
}
