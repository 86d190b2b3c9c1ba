import { metIf, type Verdict, without } from "#lib/domain/rules/verdict";
import { transactionLimitFen } from "#lib/domain/tax/line-tax";

/** 财关税〔2018〕49号, 1: what a person may buy in this way in one year, in fen. */
const yearlyLimitFen = 2_600_000;

export type LimitFacts = {
  /** Goods, freight and insurance of the whole transaction, in fen; null while unknown. */
  transactionFen: number | null;
  /** What the buyer had used of the year's total with it, in fen; null, for no register tells the warehouse. */
  yearFen: number | null;
};

type LimitRule = { reads: readonly (keyof LimitFacts)[]; judge: (facts: LimitFacts) => Verdict };

/** They bar nothing from coming back: beyond them the goods were taxed in full, which the tax effect says. */
export const limitRules = {
  single_limit: {
    reads: ["transactionFen"],
    judge: ({ transactionFen }) =>
      transactionFen === null ? without("transaction_value") : metIf(transactionFen <= transactionLimitFen),
  },
  yearly_limit: {
    reads: ["yearFen"],
    judge: ({ yearFen }) => (yearFen === null ? without("yearly_total") : metIf(yearFen <= yearlyLimitFen)),
  },
} as const satisfies Record<string, LimitRule>;

export type LimitCode = keyof typeof limitRules;
