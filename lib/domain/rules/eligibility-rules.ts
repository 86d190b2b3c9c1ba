import { judgeClock } from "#lib/domain/clocks";
import { compareDecimals, sumDecimals } from "#lib/domain/decimal";
import { offLineReasons, type PieceFacts } from "#lib/domain/rules/piece-facts";
import { met, metIf, notMet, type Verdict, without } from "#lib/domain/rules/verdict";

/** Why a piece can never become bonded stock; it leaves the zone again. */
export const nonConformities = [
  "unidentified",
  "prohibited",
  ...offLineReasons,
  "wrong_regime",
  "from_b_centre",
  "list_cancelled",
  "arrived_late",
  "application_late",
  "refused_by_customs",
  "enterprise_untrusted",
  "not_original",
] as const;
export type NonConformity = (typeof nonConformities)[number];

type EligibilityRule = {
  /** The facts it looks at, as the judgement keeps them. */
  reads: readonly (keyof PieceFacts)[];
  judge: (facts: PieceFacts) => Verdict;
  /** What is said of a piece that breaks it. */
  against: (facts: PieceFacts) => NonConformity | null;
};

/**
 * The rules that a piece keeps to become bonded stock, the gravest first. While no sale is found all the
 * others wait for it. The sources of each stand in the rule book.
 */
export const eligibilityRules = {
  sale_known: {
    reads: ["listStatus"],
    judge: ({ listStatus }) => metIf(listStatus !== null),
    against: () => "unidentified",
  },
  goods_not_prohibited: {
    reads: ["prohibitedBy"],
    judge: ({ prohibitedBy }) => metIf(prohibitedBy === null),
    against: () => "prohibited",
  },
  on_the_list: {
    reads: ["offLine"],
    judge: ofSale(({ offLine }) => metIf(offLine !== "not_on_list")),
    against: () => "not_on_list",
  },
  within_quantity: {
    reads: ["offLine", "line"],
    judge: ofSale(judgeQuantity),
    against: ({ offLine }) => (offLine === "over" ? "over" : "already_returned"),
  },
  regime_1210: {
    reads: ["tradeMode"],
    judge: ofSale(({ tradeMode }) => metIf(tradeMode === "1210")),
    against: () => "wrong_regime",
  },
  not_from_b_centre: {
    reads: ["bTypeCentre"],
    judge: ofSale(({ bTypeCentre }) => metIf(bTypeCentre === null)),
    against: () => "from_b_centre",
  },
  list_released: {
    reads: ["listStatus"],
    judge: ofSale(({ listStatus }) => (listStatus === "not_released" ? without("release") : met)),
    against: () => null,
  },
  list_not_cancelled: {
    reads: ["listStatus"],
    judge: ofSale(({ listStatus }) => metIf(listStatus !== "cancelled")),
    against: () => "list_cancelled",
  },
  arrived_in_time: {
    reads: ["lastArrivalDay", "arrivedAt"],
    judge: ofSale(judgeArrival),
    against: () => "arrived_late",
  },
  applied_in_time: {
    reads: ["lastApplicationDay", "appliedAt", "now"],
    judge: ofSale(judgeApplication),
    against: () => "application_late",
  },
  not_refused_in_law: {
    reads: ["refusedLegally"],
    judge: ({ refusedLegally }) => metIf(!refusedLegally),
    against: () => "refused_by_customs",
  },
  enterprise_trusted: {
    reads: ["creditClass"],
    judge: ({ creditClass }) => metIf(creditClass !== "untrusted"),
    against: () => "enterprise_untrusted",
  },
  original_goods: {
    reads: ["original"],
    judge: ({ original }) => (original === null ? without("inspection") : metIf(original === "yes")),
    against: () => "not_original",
  },
} as const satisfies Record<string, EligibilityRule>;

export type EligibilityCode = keyof typeof eligibilityRules;
export type EligibilityBook = Partial<Record<EligibilityCode, EligibilityRule>>;

function ofSale(judge: EligibilityRule["judge"]): EligibilityRule["judge"] {
  return (facts) => (facts.listStatus === null ? without("list") : judge(facts));
}

/** A bench that found no line free says so; else the line's own sum over all returns decides. */
function judgeQuantity({ offLine, line }: PieceFacts): Verdict {
  if (offLine === "over" || offLine === "already_returned") return notMet;
  if (!line) return met;
  return metIf(compareDecimals(sumDecimals([line.elsewhereQty, line.lineQty]), line.listedQty) <= 0);
}

function judgeArrival({ lastArrivalDay, arrivedAt, now }: PieceFacts): Verdict {
  if (lastArrivalDay === null) return without("release");
  if (arrivedAt === null) return without("arrival");
  return metIf(judgeClock(lastArrivalDay, arrivedAt, now).state !== "late");
}

function judgeApplication({ lastApplicationDay, appliedAt, now }: PieceFacts): Verdict {
  if (lastApplicationDay === null) return without("release");
  return metIf(judgeClock(lastApplicationDay, appliedAt, now).state !== "late");
}
