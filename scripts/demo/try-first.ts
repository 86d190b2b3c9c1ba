import { shanghaiDayNumber } from "#lib/domain/shanghai";
import { dayMs, inWorkingHours } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import { catalogue } from "./goods.ts";
import { announce, beginJourney } from "./journey.ts";
import type { SaleWish } from "./plan-sales.ts";
import { merchants, platforms } from "./shops.ts";

/** A return that is expected today, for a newcomer to work through. */
export type FirstStep = {
  try:
    | "release"
    | "reship"
    | "destroy"
    | "move_out"
    | "two_parcels"
    | "two_returns"
    | "review"
    | "refused"
    | "sent_back"
    | "pre_declared"
    | "pre_declared_short"
    | "recalled_gone"
    | "recalled_here";
  waybills: string[];
  /** The codes on the pieces, one per piece in the box. */
  codes: string[];
};

type Wish = { try: FirstStep["try"]; waybills: string[]; soldDaysBefore: number; sale: Partial<SaleWish> };

const cream = catalogue[0];

const wishes: readonly Wish[] = [
  { try: "release", waybills: ["SF9000000000018"], soldDaysBefore: 7, sale: { qty: 1 } },
  { try: "reship", waybills: ["SF9000000000026"], soldDaysBefore: 8, sale: { qty: 1 } },
  { try: "destroy", waybills: ["SF9000000000034"], soldDaysBefore: 9, sale: { qty: 1 } },
  { try: "move_out", waybills: ["SF9000000000042"], soldDaysBefore: 52, sale: { qty: 1 } },
  {
    try: "two_parcels",
    waybills: ["SF9000000000059", "SF9000000000067"],
    soldDaysBefore: 6,
    sale: { qty: 2 },
  },
  { try: "review", waybills: ["SF9000000000075"], soldDaysBefore: 5, sale: { qty: 1 } },
  { try: "refused", waybills: ["SF9000000000083"], soldDaysBefore: 6, sale: { qty: 1 } },
  { try: "sent_back", waybills: ["SF9000000000091"], soldDaysBefore: 4, sale: { qty: 2 } },
  { try: "pre_declared", waybills: ["SF9000000000109"], soldDaysBefore: 5, sale: { qty: 1 } },
  { try: "pre_declared_short", waybills: ["SF9000000000117"], soldDaysBefore: 6, sale: { qty: 2 } },
  { try: "recalled_gone", waybills: ["SF9000000000125"], soldDaysBefore: 6, sale: { qty: 1 } },
  { try: "recalled_here", waybills: ["SF9000000000133"], soldDaysBefore: 5, sale: { qty: 1 } },
];

/** One return for each outcome and one in two boxes, announced since yesterday, of the shop that has an account. */
export function planFirstSteps(draft: Draft): FirstStep[] {
  return wishes.map((wish, index) => {
    const announcedAt = inWorkingHours(draft.random, shanghaiDayNumber(draft.now) - 1);
    const sale = draft.sell({
      declaredAt: new Date(announcedAt.getTime() - wish.soldDaysBefore * dayMs),
      officeCode: "3116",
      lines: 1,
      platform: platforms[0],
      merchant: merchants[0],
      ...(cream ? { goods: cream } : {}),
      ...wish.sale,
    });
    const times = { start: announcedAt, now: draft.now };
    const journey = beginJourney(`first.${index + 1}`, draft.random, sale, times, draft.steps);
    announce(journey, {
      returnNo: `TH-DEMO-${index + 1}`,
      waybills: wish.waybills,
      lines: sale.lines.map(({ gnum, qty }) => ({ gnum, barcode: null, qty: String(qty), serials: [] })),
    });
    const codes = sale.lines.flatMap(({ goods, qty }) =>
      Array.from({ length: qty }, () => goods.gtin ?? "无"),
    );
    return { try: wish.try, waybills: wish.waybills, codes };
  });
}
