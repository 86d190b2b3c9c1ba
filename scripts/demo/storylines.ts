import { shanghaiDayNumber } from "#lib/domain/shanghai";
import type { Seen } from "./act.ts";
import { inWorkingHours } from "./calendar.ts";
import {
  announce,
  arrive,
  beginJourney,
  count,
  declare,
  hearCustoms,
  inspect,
  type Journey,
  type PlannedPiece,
  verify,
} from "./journey.ts";
import type { Draft } from "./plan.ts";
import { saleDayBefore, waybillOf } from "./plan-sales.ts";
import { carriers } from "./shops.ts";

export type Title = { name: string; number: number };
type Storyline = { name: string; share: number; tell: (draft: Draft, title: Title) => void };

/** How far an ordinary return has come by now, and how many days ago it was announced. */
const stations = [
  { name: "expected", share: 46, daysAgo: [0, 4] },
  { name: "arrived", share: 26, daysAgo: [4, 5] },
  { name: "received", share: 22, daysAgo: [6, 7] },
  { name: "inspected", share: 20, daysAgo: [7, 8] },
  { name: "declared", share: 24, daysAgo: [8, 9] },
] as const;

export const storylines: readonly Storyline[] = [
  ...stations.map(
    ({ name, share, daysAgo }): Storyline => ({
      name,
      share,
      tell: (draft, title) => tellOrdinary(draft, title, name, draft.random.int(daysAgo[0], daysAgo[1])),
    }),
  ),
];

function tellOrdinary(
  draft: Draft,
  title: Title,
  station: (typeof stations)[number]["name"],
  daysAgo: number,
) {
  const { journey, waybill, pieces } = beginReturn(draft, title, daysAgo);
  if (station === "expected") return;
  journey.waitDays(2, 4);
  arrive(journey, waybill);
  if (station === "arrived") return;
  journey.waitDays(0, 1);
  count(journey, waybill, pieces);
  if (station === "received") return;
  journey.waitDays(0, 1);
  for (const piece of pieces) inspect(journey, piece, seenAsGood(draft, piece));
  if (station === "inspected") return;
  journey.waitDays(0, 1);
  declare(journey, waybill);
  hearCustoms(journey, waybill, ["sent", "120", "800"]);
}

function beginReturn(draft: Draft, { name, number }: Title, daysAgo: number) {
  const { random, now } = draft;
  const start = inWorkingHours(random, shanghaiDayNumber(now) - Math.max(daysAgo, 0.0));
  const announcedAt = start > now ? new Date(now.getTime() - random.int(20, 300) * 60_000) : start;
  const sale = draft.sell({ declaredAt: saleDayBefore(random, announcedAt) });
  const journey: Journey = beginJourney(name, random, sale, { start: announcedAt, now }, draft.steps);
  const waybill = waybillOf(random.pick(carriers), random);
  const returnNo = `TH${sale.orderNo.slice(2, 8)}${String(number).padStart(6, "0")}`;
  announce(journey, {
    returnNo,
    waybills: [waybill],
    lines: sale.lines.map(({ gnum, qty }) => ({ gnum, barcode: null, qty: String(qty) })),
  });
  const pieces: PlannedPiece[] = sale.lines.flatMap(({ gnum, goods, qty }) =>
    Array.from({ length: qty }, (_, index) => ({
      name: `${name}/${gnum}.${index + 1}`,
      waybill,
      goods,
      gnum,
      grade: "good" as const,
      original: "yes" as const,
    })),
  );
  return { journey, sale, waybill, pieces };
}

function seenAsGood(draft: Draft, piece: PlannedPiece): Seen {
  const { family } = piece.goods;
  const perishes = family === "cosmetics" || family === "formula" || family === "supplements";
  const year = draft.now.getUTCFullYear() + draft.random.int(1, 2);
  const expiresOn = perishes ? `${year}-${String(draft.random.int(1, 12)).padStart(2, "0")}-15` : null;
  return { family, grade: piece.grade, original: piece.original, expiresOn, note: null };
}
