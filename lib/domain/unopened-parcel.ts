import { isCountableUnit } from "#lib/domain/codes/unit";
import { compareDecimals, formatDecimal, parseDecimal } from "#lib/domain/decimal";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { ListStatus, ParcelDamage } from "#lib/domain/return-document";
import { isSameWaybill } from "#lib/domain/waybill-spellings";

/** More pieces than this are taken out and counted, not filled in. */
export const filledInAtMost = 200;

type SaleLine = { gnum: number; qty: string; claimedQty: string; unit: string };

type Sale = {
  list: { logisticsNo: string; status: ListStatus } | null;
  lines: readonly SaleLine[];
};

export type UnopenedFacts = {
  waybillNo: string;
  damage: ParcelDamage | null;
  /** How many pieces were taken out of it, those taken back included. */
  pieces: number;
  /** Each return the box may hold pieces of, with the list of its sale. */
  sales: readonly Sale[];
};

export type FilledIn = { gnum: number; pieces: number };

/**
 * What a box that the buyer refused, or that was never opened, holds by the list it left with: every line, whole. It
 * is filled in only where nothing speaks against the box still being as it was packed: it came under its forward
 * waybill, that waybill names one sale, released or coming, its seal holds, and nothing of the list came back before
 * (GACC 2020 No. 45 counts per line). Refuses `not_unopened` with the reason; the box is then counted piece by piece.
 */
export function fillIn(facts: UnopenedFacts): { ok: true; lines: FilledIn[]; pieces: number } | Refusal {
  const [sale, another] = facts.sales;
  const isForward = ({ list }: Sale) => list !== null && isSameWaybill(list.logisticsNo, facts.waybillNo);
  if (!sale?.list) return unfit("unknown");
  if (!facts.sales.some(isForward)) return unfit("return_waybill");
  if (another) return unfit("several");
  if (sale.list.status === "cancelled") return unfit("cancelled");
  if (facts.damage === "opened" || facts.damage === "torn") return unfit("seal_broken");
  if (facts.pieces > 0) return unfit("begun");
  const returned = sale.lines.find(({ claimedQty }) => compareDecimals(claimedQty, "0") > 0);
  if (returned) return unfit("returned", returned.gnum);
  const lines: FilledIn[] = [];
  for (const { gnum, qty, unit } of sale.lines) {
    const whole = formatDecimal(parseDecimal(qty));
    if (!isCountableUnit(unit) || !/^\d{1,6}$/.test(whole)) return unfit("measured", gnum);
    lines.push({ gnum, pieces: Number(whole) });
  }
  const pieces = lines.reduce((sum, line) => sum + line.pieces, 0);
  if (pieces === 0) return unfit("unknown");
  return pieces > filledInAtMost ? unfit("too_many") : { ok: true, lines, pieces };
}

/** Why a box is counted piece by piece. */
type Unfit =
  | "unknown"
  | "several"
  | "return_waybill"
  | "cancelled"
  | "seal_broken"
  | "begun"
  | "returned"
  | "measured"
  | "too_many";

function unfit(reason: Unfit, gnum = 0): Refusal {
  return refuse("not_unopened", { reason, gnum });
}
