import { shanghaiDayNumber } from "#lib/domain/shanghai";
import { dayMs, inWorkingHours } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import { catalogue } from "./goods.ts";
import { announce, beginJourney } from "./journey.ts";
import { merchants, platforms } from "./shops.ts";
import type { FirstStep } from "./try-first.ts";

const waybill = "SF9000000000141";
const serials = ["SN7KXA", "SN7KXB"] as const;

/** Two returns of the same goods that are expected in one box, told apart by the serial numbers they announce. */
export function planTwoInOneBox(draft: Draft): FirstStep {
  const goods = catalogue.find(({ family, gtin }) => family === "electronics" && gtin !== null);
  if (!goods?.gtin) throw new Error("no electronics have a barcode");
  const announcedAt = inWorkingHours(draft.random, shanghaiDayNumber(draft.now) - 1);
  for (const [index, serial] of serials.entries()) {
    const sale = draft.sell({
      declaredAt: new Date(announcedAt.getTime() - (5 + index) * dayMs),
      officeCode: "3116",
      platform: platforms[0],
      merchant: merchants[3],
      goods,
      lines: 1,
      qty: 1,
    });
    const times = { start: announcedAt, now: draft.now };
    const journey = beginJourney(`two.${index + 1}`, draft.random, sale, times, draft.steps);
    announce(journey, {
      returnNo: `TH-DEMO-TWO-${index + 1}`,
      waybills: [waybill],
      lines: sale.lines.map(({ gnum }) => ({ gnum, barcode: null, qty: "1", serials: [serial] })),
    });
  }
  const codes = serials.map((serial) => `]d201${goods.gtin?.padStart(14, "0")}21${serial}`);
  return { try: "two_returns", waybills: [waybill], codes };
}
