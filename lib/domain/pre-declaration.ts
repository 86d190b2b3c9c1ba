import type { LastDays } from "#lib/domain/clocks";
import { bTypeCentreOf } from "#lib/domain/codes/b-type-centres";
import { compareDecimals, sumDecimals } from "#lib/domain/decimal";
import type { CreditClass } from "#lib/domain/enterprise";
import { quantities } from "#lib/domain/feedback-quantities";
import type { ItemState } from "#lib/domain/item";
import { judgeCorrectable } from "#lib/domain/judge-refusal";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { RefusalClass } from "#lib/domain/refusal-class";
import type { Authorisation, ListStatus } from "#lib/domain/return-document";
import { shanghaiDay } from "#lib/domain/shanghai";

type Line = { gnum: number; qty: string };

export type PreDeclarableFacts = LastDays & {
  returnNo: string;
  /** The house pre-declares at all. */
  isOn: boolean;
  listStatus: ListStatus | null;
  tradeMode: string | null;
  /** The office that released the list. */
  officeCode: string | null;
  authorisation: Authorisation;
  /** Untrusted where the merchant or its agent is. */
  creditClass: CreditClass | null;
  /** The entry that prohibits one of its lines. */
  prohibitedBy: string | null;
  /** The last application of the return that customs refused. */
  refusal: { applicationNo: string; refusalClass: RefusalClass | null } | null;
  /** What was announced, and how much of each line is still free on the list. */
  announced: readonly (Line & { freeQty: string })[];
  /** A box of it is here, or its count is closed: what comes can be counted instead, or nothing will come. */
  isHere: boolean;
  /** The application that binds the return already. */
  boundBy: string | null;
  now: Date;
};

/**
 * Whether an application may be sent on the announcement alone: the law's facts that need no goods are met
 * (released, regime 1210, authorised, not of an untrusted enterprise and not prohibited, both clocks running, no
 * more than the list has left), customs has not refused it in law, and nothing is here that could be counted
 * instead.
 */
export function judgePreDeclarable(facts: PreDeclarableFacts): { ok: true } | Refusal {
  const { returnNo, lastApplicationDay, lastArrivalDay } = facts;
  if (!facts.isOn) return refuse("pre_declaration_off");
  if (facts.boundBy) return refuse("pre_declared_already", { returnNo, code: facts.boundBy });
  const again = facts.refusal && judgeAgain(facts.refusal);
  if (again && !again.ok) return again;
  if (facts.isHere) return refuse("goods_here", { returnNo });
  if (facts.listStatus === null || facts.announced.length === 0)
    return refuse("nothing_to_declare", { returnNo });
  if (facts.listStatus !== "released") return refuse("list_not_released", { returnNo });
  if (facts.tradeMode !== "1210") return refuse("item_not_conforming", { reason: "wrong_regime", returnNo });
  if (bTypeCentreOf(facts.officeCode))
    return refuse("item_not_conforming", { reason: "from_b_centre", returnNo });
  if (facts.authorisation === "pending") return refuse("authorisation_missing", { returnNo });
  if (facts.creditClass === "untrusted") return refuse("enterprise_untrusted", { returnNo });
  if (facts.prohibitedBy !== null)
    return refuse("goods_prohibited", { returnNo, source: facts.prohibitedBy });
  const today = shanghaiDay(facts.now);
  const isLate = [lastApplicationDay, lastArrivalDay].some((day) => day === null || day < today);
  if (isLate) return refuse("application_late", { returnNo });
  const over = facts.announced.find(({ qty, freeQty }) => compareDecimals(qty, freeQty) > 0);
  return over ? refuse("quantity_exceeded", { qty: over.qty, limit: over.freeQty }) : { ok: true };
}

function judgeAgain({ applicationNo, refusalClass }: NonNullable<PreDeclarableFacts["refusal"]>) {
  return judgeCorrectable({ applicationNo, status: "refused", refusalClass });
}

/** What a pre-declaration waits for; `short` and `nothing_came` ask for an amendment or a withdrawal. */
export type PreDeclarationState = "awaiting" | "arriving" | "matched" | "short" | "nothing_came";

export type PreDeclaredFacts = {
  applicationId: string;
  lines: readonly Line[];
  /** Pieces of the return that stand on a line of its list. */
  pieces: readonly { gnum: number; lineQty: string; state: ItemState; applicationId: string | null }[];
  countComplete: boolean;
};

/** How a pre-declaration stands beside the goods that came. */
export function judgePreDeclared(facts: PreDeclaredFacts): PreDeclarationState {
  const bound = facts.pieces.filter(({ applicationId }) => applicationId === facts.applicationId);
  const here = new Map(quantities(bound).map(({ gnum, qty }) => [gnum, qty]));
  if (facts.lines.every(({ gnum, qty }) => compareDecimals(here.get(gnum) ?? "0", qty) >= 0))
    return "matched";
  const onTheirWay = facts.pieces.filter(
    ({ applicationId, state }) => applicationId === null && (state === "received" || state === "inspected"),
  );
  if (onTheirWay.length > 0) return "arriving";
  if (!facts.countComplete) return bound.length > 0 ? "arriving" : "awaiting";
  return bound.length > 0 ? "short" : "nothing_came";
}

/** What of some lines is in the house for them. */
export function boundQty(facts: PreDeclaredFacts): string {
  return sumDecimals(
    facts.pieces
      .filter(({ applicationId }) => applicationId === facts.applicationId)
      .map(({ lineQty }) => lineQty),
  );
}
