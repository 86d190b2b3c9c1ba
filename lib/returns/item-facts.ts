import { isBinding } from "#lib/domain/application";
import { lastDaysOf } from "#lib/domain/clocks";
import { judgeConformity, offLine, originality } from "#lib/domain/conformity";
import type { ItemFacts } from "#lib/domain/lifecycle";
import type { PieceFacts } from "#lib/domain/rules/piece-facts";
import type { LockedItem } from "#lib/returns/lock-item";

/** What the lifecycle's rules look at, read off a locked piece. */
export function itemFacts(item: LockedItem, now: Date): ItemFacts {
  return {
    state: item.state,
    stateBeforeMissing: item.stateBeforeMissing,
    hold: item.hold,
    conforming: conformityOf(item, now).conforming,
    identified: item.listId !== null,
    inApplication: item.applicationStatus !== null && isBinding(item.applicationStatus),
    wasDeclared: item.declaredAt !== null,
    applicationAdmitted: item.applicationStatus === "admitted",
    officerDone:
      item.lane === "exempt" ||
      (item.lane === "in_person" && (item.verdict === "confirm" || item.verdict === "confirm_with_remark")),
    outcome: item.outcome,
  };
}

/** The piece judged by the law, with every reason against it. */
export function conformityOf(item: LockedItem, now: Date) {
  return judgeConformity(factsOfItem(item, now));
}

/** What the rule book looks at, read off a locked piece. */
export function factsOfItem(item: LockedItem, now: Date): PieceFacts {
  return {
    listStatus: item.list?.status ?? null,
    tradeMode: item.list?.tradeMode ?? null,
    ...lastDaysOf(item.list),
    arrivedAt: item.arrivedAt,
    appliedAt: item.clockStoppedAt ?? item.applicationKeptAt,
    offLine: offLine(item),
    creditClass: item.creditClass,
    prohibitedBy: item.prohibitedBy,
    recalledBy: item.recalledBy,
    bTypeCentre: item.bTypeCentre,
    refusedLegally: item.refusalClass === "legal",
    original: originality(item),
    now,
  };
}
