import { type Clock, judgeClock, type LastDays, lastDaysOf } from "#lib/domain/clocks";
import { bTypeCentreOf } from "#lib/domain/codes/b-type-centres";
import { judgeConformity } from "#lib/domain/conformity";
import { compareDecimals, subtractDecimals, sumDecimals } from "#lib/domain/decimal";
import type { CreditClass } from "#lib/domain/enterprise";
import type { Authorisation, ListStatus } from "#lib/domain/return-document";
import { noGoodsFacts } from "#lib/domain/rules/piece-facts";

/** Every way in which sale, return and goods may disagree, each with the one thing to do next. */
export const mismatchActions = {
  unidentified: "identify",
  list_cancelled: "move_out",
  prohibited: "call_officer",
  recalled: "set_apart",
  wrong_regime: "move_out",
  from_b_centre: "move_out",
  arrived_late: "move_out",
  application_late: "move_out",
  refused_by_customs: "move_out",
  enterprise_untrusted: "move_out",
  not_released: "await_release",
  awaiting_authorisation: "authorise",
  already_returned: "move_out",
  over: "move_out",
  not_on_list: "move_out",
  not_original: "move_out",
  barcode_differs: "inspect_closely",
  serial_of_other: "check_serial",
  not_announced: "ask_owner",
  over_announced: "ask_owner",
  short: "close_short",
} as const;
export type Mismatch = keyof typeof mismatchActions;
type NextAction = (typeof mismatchActions)[Mismatch];

/** Mismatches that stand on a piece itself, from the moment it was received. */
export const pieceMismatches = [
  "unidentified",
  "already_returned",
  "over",
  "not_on_list",
  "not_original",
  "barcode_differs",
  "serial_of_other",
] as const satisfies Mismatch[];

type CrossCheckLine = {
  gnum: number;
  listedQty: string;
  /** Null for a line the return does not announce. */
  announcedQty: string | null;
  /** Counted for this return, over all its parcels. */
  countedQty: string;
  /** Standing on the line for other returns. */
  elsewhereQty: string;
};

export type CrossCheckFacts = {
  list: ({ status: ListStatus; tradeMode: string; officeCode: string | null } & LastDays) | null;
  authorisation: Authorisation | null;
  /** Customs' class of the return enterprise; null for one that nobody entered. */
  creditClass: CreditClass | null;
  /** False for a return that the bench opened: nothing was announced, so nothing can miss. */
  announced: boolean;
  arrivedAt: Date;
  appliedAt: Date | null;
  /** Whether more may still be counted: the box is open, or another parcel is expected. */
  countOpen: boolean;
  lines: readonly CrossCheckLine[];
  pieces: readonly {
    plate: string;
    gnum: number | null;
    mismatches: readonly string[];
    refusedLegally?: boolean;
    prohibitedBy?: string | null;
    recalledBy?: string | null;
  }[];
  now: Date;
};

export type NamedMismatch = {
  code: Mismatch;
  action: NextAction;
  gnum: number | null;
  plate: string | null;
  qty: string | null;
};

export type CrossCheck = {
  matched: boolean;
  arrival: Clock;
  application: Clock;
  lines: (CrossCheckLine & { state: "matched" | "waiting" | "untouched" | "mismatch" })[];
  mismatches: NamedMismatch[];
};

/**
 * Lays sale, return and goods side by side: line by line, with both legal clocks and what was already
 * returned (GACC 2020 No. 45). Differences are named once each, the gravest first.
 */
export function crossCheck(facts: CrossCheckFacts): CrossCheck {
  const named = [
    ...ofSale(facts),
    ...facts.lines.flatMap((line) => ofLine(line, facts)),
    ...facts.pieces.flatMap(ofPiece),
  ];
  const order = Object.keys(mismatchActions);
  const mismatches = named.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const { lastApplicationDay, lastArrivalDay } = lastDaysOf(facts.list);
  const lines = facts.lines.map((line) => ({ ...line, state: stateOf(line, mismatches) }));
  return {
    matched: mismatches.length === 0 && lines.every((line) => line.state !== "waiting"),
    arrival: judgeClock(lastArrivalDay, facts.arrivedAt, facts.now),
    application: judgeClock(lastApplicationDay, facts.appliedAt, facts.now),
    lines,
    mismatches,
  };
}

function name(code: Mismatch, where: Partial<NamedMismatch> = {}): NamedMismatch {
  return { code, action: mismatchActions[code], gnum: null, plate: null, qty: null, ...where };
}

function ofSale(facts: CrossCheckFacts): NamedMismatch[] {
  if (!facts.list) return [name("unidentified")];
  const { reasons } = judgeConformity({
    listStatus: facts.list.status,
    tradeMode: facts.list.tradeMode,
    ...lastDaysOf(facts.list),
    arrivedAt: facts.arrivedAt,
    appliedAt: facts.appliedAt,
    offLine: null,
    ...noGoodsFacts,
    creditClass: facts.creditClass,
    bTypeCentre: bTypeCentreOf(facts.list.officeCode),
    refusedLegally: false,
    original: null,
    now: facts.now,
  });
  return [
    ...reasons.map((reason) => name(reason)),
    ...(facts.list.status === "not_released" ? [name("not_released")] : []),
    ...(facts.authorisation === "pending" ? [name("awaiting_authorisation")] : []),
  ];
}

function ofLine(line: CrossCheckLine, facts: CrossCheckFacts): NamedMismatch[] {
  if (!facts.announced) return [];
  const { gnum, countedQty } = line;
  if (line.announcedQty === null) {
    return compareDecimals(countedQty, "0") > 0 ? [name("not_announced", { gnum, qty: countedQty })] : [];
  }
  const difference = subtractDecimals(countedQty, line.announcedQty);
  const sign = compareDecimals(difference, "0");
  if (sign > 0) return [name("over_announced", { gnum, qty: difference })];
  if (sign === 0) return [];
  const missing = subtractDecimals(line.announcedQty, countedQty);
  const left = subtractDecimals(line.listedQty, sumDecimals([countedQty, line.elsewhereQty]));
  if (compareDecimals(left, missing) < 0) return [name("already_returned", { gnum, qty: missing })];
  return facts.countOpen ? [] : [name("short", { gnum, qty: missing })];
}

function ofPiece(piece: CrossCheckFacts["pieces"][number]): NamedMismatch[] {
  const { plate, gnum } = piece;
  const known = [
    piece.prohibitedBy ? ("prohibited" as const) : null,
    piece.recalledBy ? ("recalled" as const) : null,
    piece.refusedLegally ? ("refused_by_customs" as const) : null,
  ].filter((code) => code !== null);
  const seen = pieceMismatches
    .filter((code) => code !== "unidentified" && piece.mismatches.includes(code))
    .map((code) => name(code, { plate, gnum }));
  return [...known.map((code) => name(code, { plate, gnum })), ...seen];
}

function stateOf(
  line: CrossCheckLine,
  mismatches: readonly NamedMismatch[],
): CrossCheck["lines"][number]["state"] {
  if (mismatches.some(({ gnum }) => gnum === line.gnum)) return "mismatch";
  if (line.announcedQty !== null && compareDecimals(line.countedQty, line.announcedQty) < 0) return "waiting";
  return line.announcedQty === null && compareDecimals(line.countedQty, "0") === 0 ? "untouched" : "matched";
}
