import { isBinding } from "#lib/domain/application";
import { judgeConformity, offLine } from "#lib/domain/conformity";
import type { ItemFacts } from "#lib/domain/lifecycle";
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
      item.lane === "exempt" || item.verdict === "confirm" || item.verdict === "confirm_with_remark",
    outcome: item.outcome,
  };
}

/** The piece judged by the law, with every reason against it. */
export function conformityOf(item: LockedItem, now: Date) {
  return judgeConformity({
    listStatus: item.list?.status ?? null,
    tradeMode: item.list?.tradeMode ?? null,
    releasedAt: item.list?.releasedAt ?? null,
    arrivedAt: item.arrivedAt,
    acceptedAt: item.applicationAcceptedAt,
    offLine: offLine(item),
    original: item.mismatches.includes("not_original") ? "no" : null,
    now,
  });
}
