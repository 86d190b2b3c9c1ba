import { begin, comeIn } from "./beginning.ts";
import { addStep, type Draft } from "./draft.ts";
import type { Goods } from "./goods.ts";
import { count } from "./journey.ts";

/** One recall, issued shortly before the present: of a shelf life that a piece had which has gone since. */
export function planRecall(draft: Draft): void {
  const gone = draft.admitted.filter(({ wish, piece }) => wish.end === "closed" && piece.goods.gtin !== null);
  const dates = new Map(
    draft.steps.flatMap(({ act }) =>
      act.do === "inspect" && act.seen.expiresOn ? [[act.piece, act.seen.expiresOn] as const] : [],
    ),
  );
  const found = gone.find(({ piece }) => dates.has(piece.name));
  const expiresOn = found && dates.get(found.piece.name);
  if (!found || !expiresOn || found.piece.goods.gtin === null) return;
  const at = new Date(draft.now.getTime() - 25 * 60_000);
  addStep(draft, at, "recall", { do: "recall", barCode: found.piece.goods.gtin, expiresOn });
}

const whitening: Goods = {
  family: "cosmetics",
  itemNo: "SKU-1099",
  gtin: "4900099009990",
  gcode: "3304990039",
  gname: "亮肤祛斑霜",
  gmodel: "雪岭|30g/瓶|面部护肤",
  unit: "142",
  country: "116",
  price: "168",
  weightKg: "0.12",
};

/** Goods of one return that stand in the house when they become prohibited: the officer sees them first. */
export function planProhibited(draft: Draft, number: number): void {
  const title = { name: "prohibited.001", number };
  const told = begin(draft, title, { daysAgo: [6, 7], sale: { goods: whitening, lines: 1, qty: 2 } });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
  const at = new Date(draft.now.getTime() - 20 * 60_000);
  addStep(draft, at, "prohibit", { do: "prohibit", barCode: whitening.gtin ?? "" });
}
