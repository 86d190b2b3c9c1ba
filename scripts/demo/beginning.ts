import { shanghaiDayNumber } from "#lib/domain/shanghai";
import { dayMs, inWorkingHours } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import { announce, arrive, beginJourney, type EndWish, type Journey, type PlannedPiece } from "./journey.ts";
import { type Sale, type SaleWish, waybillOf } from "./plan-sales.ts";
import { carriers } from "./shops.ts";

export type Title = { name: string; number: number };

/** A journey with its sale, its first box and the pieces that are announced. */
export type Told = {
  draft: Draft;
  journey: Journey;
  sale: Sale;
  waybill: string;
  waybills: string[];
  pieces: PlannedPiece[];
};

export type Beginning = {
  /** How many days ago the return was announced, or its box came. */
  daysAgo: readonly [number, number];
  /** How many days before that customs released the sale. */
  soldBefore?: readonly [number, number];
  /** How many days before today customs released it, where that matters more. */
  releasedDaysAgo?: number;
  sale?: Partial<SaleWish>;
  authorised?: boolean;
  /** Waybills beyond the first. */
  moreWaybills?: number;
};

/** A sale, and some days later its return is announced; where it is not, the box keeps its forward waybill. */
export function begin(draft: Draft, title: Title, how: Beginning, announced = true): Told {
  const { random, now } = draft;
  const [least, most] = how.daysAgo;
  const start = inWorkingHours(random, shanghaiDayNumber(now) - random.int(least, most));
  const startAt = start > now ? new Date(now.getTime() - random.int(20, 300) * 60_000) : start;
  const [soon, late] = how.soldBefore ?? [3, 9];
  const declaredAt =
    how.releasedDaysAgo === undefined
      ? new Date(startAt.getTime() - random.int(soon, late) * dayMs - random.int(0, 600) * 60_000)
      : inWorkingHours(random, shanghaiDayNumber(now) - how.releasedDaysAgo);
  const sale = draft.sell({ declaredAt, ...how.sale });
  const journey = beginJourney(title.name, random, sale, { start: startAt, now }, draft.steps);
  const newWaybill = () => waybillOf(random.pick(carriers), random);
  const waybill = announced ? newWaybill() : sale.forwardWaybill;
  const waybills = [waybill, ...Array.from({ length: how.moreWaybills ?? 0 }, newWaybill)];
  if (announced) announceAll(journey, title, waybills, how);
  return { draft, journey, sale, waybill, waybills, pieces: piecesOf(title.name, sale, waybill) };
}

function announceAll(journey: Journey, title: Title, waybills: readonly string[], how: Beginning): void {
  const { sale } = journey;
  announce(journey, {
    returnNo: returnNoFor(sale, title.number),
    waybills,
    lines: sale.lines.map(({ gnum, qty }) => ({ gnum, barcode: null, qty: String(qty), serials: [] })),
    ...(how.authorised === undefined ? {} : { authorised: how.authorised }),
  });
}

/** The platform's own number of a return. */
export function returnNoFor(sale: Sale, number: number): string {
  return `TH${sale.orderNo.slice(2, 8)}${String(number).padStart(6, "0")}`;
}

/** All pieces of a sale, as they would come back in one box. */
export function piecesOf(name: string, sale: Sale, waybill: string): PlannedPiece[] {
  return sale.lines.flatMap(({ gnum, goods, qty }) =>
    Array.from({ length: qty }, (_, index) => ({
      name: `${name}/${gnum}.${index + 1}`,
      waybill,
      goods,
      gnum,
      isOnLine: true,
      isListed: true,
      grade: "good" as const,
      original: "yes" as const,
    })),
  );
}

/** The box comes some days after its announcement, a few of them in a poor state. */
export function comeIn({ journey, waybill }: Told): void {
  journey.waitDays(2, 4);
  const damage = journey.random.isLucky(0.05)
    ? journey.random.pick(["crushed", "wet", "torn"] as const)
    : null;
  arrive(journey, waybill, damage);
  journey.waitDays(0, 1);
}

/** Hands an admitted piece over to what is planned together with others. */
export function admit(told: Told, piece: PlannedPiece, wish: EndWish): void {
  const { draft, journey, sale } = told;
  if (journey.isOver()) return;
  const isSaleable = piece.grade === "good" || piece.grade === "box_damaged";
  const proposed = isSaleable ? "release" : "reship";
  draft.admitted.push({ piece, sale, at: journey.at(), proposed, wish });
}

/** Says of a piece that it can only leave the zone again. */
export function bar(told: Told, piece: PlannedPiece, stays = false): void {
  if (!told.journey.isOver()) told.draft.barred.push({ piece, at: told.journey.at(), stays });
}
