import { isCountableUnit } from "#lib/domain/codes/unit";
import { parseDecimal } from "#lib/domain/decimal";
import { readContent } from "#lib/domain/tax/read-content";
import { shareCharges } from "#lib/domain/tax/share-charges";
import { rateFor, type TaxRate } from "#lib/domain/tax/tax-rate";

/** 财关税〔2018〕49号, 1: the most one transaction may be worth, in fen. */
export const transactionLimitFen = 500_000n;
/** 财关税〔2016〕18号, 2: within the limits VAT and consumption tax are 70 % of the statutory amount. */
const shareOfStatutory = 70n;

const whole = 10_000n;
/** Hundred-thousandths of a yuan in one fen. */
const perFen = 1_000n;

/** What was declared and taxed: the lines of an import list and the day it was declared on, `YYYY-MM-DD`. */
export type TaxedList = {
  declaredOn: string;
  freight: string;
  insuredFee: string;
  lines: readonly {
    gnum: number;
    gcode: string;
    gmodel: string;
    unit: string;
    qty: string;
    totalPrice: string;
  }[];
};

/** What must be known before the tax of a line can be told. */
export const taxQuestions = ["rate_missing", "duty_missing", "content_unknown", "over_limit"] as const;
export type TaxQuestion = (typeof taxQuestions)[number];

type Amounts = { dutyFen: number; consumptionFen: number; vatFen: number; taxFen: number };
export type LineTax = {
  gnum: number;
  gcode: string;
  qty: string;
  /** The value with its share of freight and insurance: what is given back to the buyer's yearly allowance. */
  allowanceFen: number;
} & (
  | ({ question: null; basis: "within_limits" | "full" } & Amounts)
  | { question: TaxQuestion; taxFen: null }
);

/** A part of a list's line's value, exactly: hundred-thousandths of a yuan over a denominator. */
type Value = { over: bigint; under: bigint };
type Basis = { kind: "within_limits" } | { kind: "full"; dutyBp: number };

/**
 * The tax that is not levied when a quantity of a list's line comes back in time (GACC 2020 No. 45, 4), as an
 * estimate in fen. V is the value of the quantity with its share of freight and insurance, d, c and v the
 * rates of duty, consumption tax and VAT:
 *
 *   within the limits   (V ÷ (1 − c) × c  +  V ÷ (1 − c) × v) × 70 %, no duty      财关税〔2016〕18号, 1 and 2
 *   at full rates       V × d  +  V × (1 + d) ÷ (1 − c) × (c + v)                  财关税〔2018〕49号, 2
 *
 * (consumption tax on the composite price: Provisional Regulations on Consumption Tax, Art. 9; VAT on value,
 * duty and consumption tax: Provisional Regulations on VAT, Art. 14). The sum is rounded once, half up; consumption
 * tax and duty are told rounded, and VAT is what then remains of the sum, so that the parts add up.
 */
export function lineTax(
  list: TaxedList,
  rates: readonly TaxRate[],
  part: { gnum: number; qty: string },
): LineTax {
  const line = list.lines.find(({ gnum }) => gnum === part.gnum);
  if (!line) throw new Error(`the list has no line ${part.gnum}`);
  const charges = shareCharges(list.lines, [list.freight, list.insuredFee]);
  const worth = parseDecimal(line.totalPrice) + (charges.get(line.gnum) ?? 0n);
  const value = { over: worth * parseDecimal(part.qty), under: parseDecimal(line.qty) };
  const known = { gnum: line.gnum, gcode: line.gcode, qty: part.qty, allowanceFen: fen(value) };
  const ask = (question: TaxQuestion): LineTax => ({ ...known, question, taxFen: null });
  const rate = rateFor(rates, line.gcode, list.declaredOn);
  if (!rate) return ask("rate_missing");
  const basis = basisOf(list, rate);
  if (typeof basis === "string") return ask(basis);
  const consumptionBp = consumptionOf(line, rate, worth);
  if (consumptionBp === null) return ask("content_unknown");
  return { ...known, question: null, basis: basis.kind, ...amounts(value, basis, consumptionBp, rate.vatBp) };
}

/**
 * 财关税〔2018〕49号, 2: beyond the limit of one transaction only a single article may come in this way, and at full
 * rates; of a list that is worth more with several articles nobody can tell from here how it was taxed.
 */
function basisOf(list: TaxedList, rate: TaxRate): Basis | TaxQuestion {
  const worth = [list.freight, list.insuredFee, ...list.lines.map(({ totalPrice }) => totalPrice)];
  const total = worth.reduce((sum, amount) => sum + parseDecimal(amount), 0n);
  if (total <= transactionLimitFen * perFen) return { kind: "within_limits" };
  const [first, ...others] = list.lines;
  const isOneArticle = first && others.length === 0 && parseDecimal(first.qty) === parseDecimal("1");
  if (!isOneArticle || !isCountableUnit(first.unit)) return "over_limit";
  return rate.dutyBp === null ? "duty_missing" : { kind: "full", dutyBp: rate.dutyBp };
}

/** 财税〔2016〕103号: cosmetics are taxed from 10 yuan a millilitre or gram, or 15 yuan a sheet, by taxable value. */
function consumptionOf(line: TaxedList["lines"][number], rate: TaxRate, worth: bigint): number | null {
  if (rate.consumptionBp === 0 || rate.consumptionFrom === null) return rate.consumptionBp;
  const content = isCountableUnit(line.unit) ? readContent(line.gmodel) : null;
  if (!content) return null;
  const { fenPerMeasure, fenPerSheet } = rate.consumptionFrom;
  const from = BigInt(content.measure === "sheet" ? fenPerSheet : fenPerMeasure) * perFen;
  const scale = parseDecimal("1") ** 2n;
  return worth * scale >= from * content.amount * parseDecimal(line.qty) ? rate.consumptionBp : 0;
}

function amounts(value: Value, basis: Basis, consumptionBp: number, vatBp: number): Amounts {
  const [c, v] = [BigInt(consumptionBp), BigInt(vatBp)];
  const d = basis.kind === "full" ? BigInt(basis.dutyBp) : 0n;
  const [share, hundred] = basis.kind === "full" ? [1n, 1n] : [shareOfStatutory, 100n];
  const composite = (of: bigint): Value => ({
    over: value.over * (whole + d) * of * share,
    under: value.under * whole * (whole - c) * hundred,
  });
  const duty = { over: value.over * d, under: value.under * whole };
  const both = composite(c + v);
  const taxFen = fen({
    over: duty.over * both.under + both.over * duty.under,
    under: duty.under * both.under,
  });
  const dutyFen = fen(duty);
  const consumptionFen = fen(composite(c));
  return { dutyFen, consumptionFen, vatFen: taxFen - dutyFen - consumptionFen, taxFen };
}

function fen({ over, under }: Value): number {
  return Number((2n * over + under * perFen) / (2n * under * perFen));
}
