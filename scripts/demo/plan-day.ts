import type { BatchOutcome } from "#lib/domain/item";
import { shanghaiDayNumber } from "#lib/domain/shanghai";
import { dayMs, inWorkingHours } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import { catalogue } from "./goods.ts";
import { announce, beginJourney } from "./journey.ts";
import { merchants, platforms } from "./shops.ts";

/** A parcel of one piece that is on its way, and how it is to end. */
export type DayParcel = { waybill: string; code: string; outcome: BatchOutcome };

const shares = { release: 35, reship: 7, destroy: 4, move_out: 4 } as const satisfies Record<
  BatchOutcome,
  number
>;

const barcodes = catalogue.filter(({ family, gtin }) => family === "cosmetics" && gtin !== null);

/** Fifty parcels of one shop that come tomorrow morning, enough for a whole day of everybody in the house. */
export function planDay(draft: Draft): DayParcel[] {
  const outcomes = Object.entries(shares).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => outcome as BatchOutcome),
  );
  return outcomes.map((outcome, index) => planParcel(draft, outcome, index));
}

function planParcel(draft: Draft, outcome: BatchOutcome, index: number): DayParcel {
  const announcedAt = inWorkingHours(draft.random, shanghaiDayNumber(draft.now) - 1);
  const soldDaysBefore = outcome === "move_out" ? 52 : 3 + (index % 9);
  const goods = barcodes[index % barcodes.length];
  const sale = draft.sell({
    declaredAt: new Date(announcedAt.getTime() - soldDaysBefore * dayMs),
    officeCode: "3116",
    lines: 1,
    qty: 1,
    platform: platforms[0],
    merchant: merchants[0],
    ...(goods ? { goods } : {}),
  });
  const journey = beginJourney(
    `day.${index + 1}`,
    draft.random,
    sale,
    { start: announcedAt, now: draft.now },
    draft.steps,
  );
  const waybill = `YT7000000000${String(index + 1).padStart(3, "0")}`;
  announce(journey, {
    returnNo: `TH-DAY-${index + 1}`,
    waybills: [waybill],
    lines: sale.lines.map(({ gnum, qty }) => ({ gnum, barcode: null, qty: String(qty), serials: [] })),
  });
  return { waybill, code: sale.lines[0]?.goods.gtin ?? "", outcome };
}
