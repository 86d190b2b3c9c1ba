import { type Refusal, refuse } from "#lib/domain/refusal";
import { shanghaiDay } from "#lib/domain/shanghai";

/**
 * Papers that speak of a piece, each an act of its own: the proof that it cannot be shipped back, and its
 * owner's abandonment (弃货), which by itself triggers nothing.
 */
export const goodsPaperKinds = ["shipping_back_refused", "abandonment"] as const;
export type GoodsPaperKind = (typeof goodsPaperKinds)[number];

/** What makes shipping back impossible; not wanting to pay for it is no such reason. */
export const shippingBackRefusals = [
  "consignee_refuses",
  "banned_at_destination",
  "carrier_refuses",
] as const;
export type ShippingBackRefusal = (typeof shippingBackRefusals)[number];

export type GoodsPaper = {
  kind: GoodsPaperKind;
  refusal: ShippingBackRefusal | null;
  documentNo: string;
  /** A calendar day, `YYYY-MM-DD`. */
  documentDate: string;
  note: string | null;
};

/** A proof names its reason; no paper is dated after today, nor before the goods of its piece were released. */
export function judgeGoodsPaper(
  paper: GoodsPaper,
  releasedAt: Date | null,
  now: Date,
): { ok: true } | Refusal {
  if (paper.kind === "shipping_back_refused" && !paper.refusal) return refuse("reason_needed");
  if (paper.kind === "abandonment" && paper.refusal) return refuse("outcome_not_allowed");
  if (paper.documentDate > shanghaiDay(now)) return refuse("document_date_ahead");
  const from = releasedAt && shanghaiDay(releasedAt);
  return from && paper.documentDate < from ? refuse("document_date_early", { from }) : { ok: true };
}
