import { answerableStates } from "#lib/domain/goods-view";
import type { HoldKind, ItemState, OwnerResponse } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";
import { dayFromNumber, endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { addWorkingDays } from "#lib/domain/working-days";

/** Silence for three working days counts as confirmed; public holidays are none. */
export const silenceWorkingDays = 3;

export type OwnerAnswer =
  | { answered: true; by: "confirmation" | "silence" }
  | { answered: false; disputed: boolean; until: string | null };

/**
 * Since when the owner of a piece is asked: since customs admitted it. Once a dispute was upheld nothing is
 * asked until the piece is settled anew, and its silence counts from then.
 */
export function ownerAskedAt(facts: {
  admittedAt: Date | null;
  settledAt: Date | null;
  disputeUpheldAt: Date | null;
}): Date | null {
  return facts.disputeUpheldAt ? facts.settledAt : facts.admittedAt;
}

/** Whether the owner of a piece has confirmed it, or been silent long enough since it was asked. */
export function ownerAnswered(facts: {
  response: OwnerResponse | null;
  askedAt: Date | null;
  now: Date;
  daysOff: readonly string[];
}): OwnerAnswer {
  if (facts.response === "confirmed") return { answered: true, by: "confirmation" };
  if (facts.response === "disputed") return { answered: false, disputed: true, until: null };
  if (!facts.askedAt) return { answered: false, disputed: false, until: null };
  const lastDay = addWorkingDays(shanghaiDayNumber(facts.askedAt), silenceWorkingDays, facts.daysOff);
  if (shanghaiDayNumber(facts.now) > lastDay) return { answered: true, by: "silence" };
  return { answered: false, disputed: false, until: dayFromNumber(lastDay) };
}

/** Whether the owner may answer for a piece now: once, while it is admitted goods in the house. */
export function judgeAnswer(
  piece: { response: OwnerResponse | null; state: ItemState; hold: HoldKind | null },
  answer: OwnerResponse,
): { ok: true } | Refusal {
  const { response, state, hold } = piece;
  if (response) return refuse("already_answered");
  if (!(answerableStates as readonly ItemState[]).includes(state)) {
    return refuse("item_state_forbids", { state, command: "answer" });
  }
  return answer === "disputed" && hold ? refuse("item_on_hold", { hold }) : { ok: true };
}

/** Whether a piece may be handed over: its owner confirmed it, or was silent long enough. */
export function judgeHandOver(
  facts: Parameters<typeof ownerAnswered>[0] & { plate: string },
): { ok: true } | Refusal {
  const answer = ownerAnswered(facts);
  if (answer.answered) return { ok: true };
  if (answer.disputed) return refuse("dispute_open");
  return refuse("owner_not_answered", { plate: facts.plate, until: answer.until ?? "" });
}

/** Whether a dispute may be ended so: what is upheld leaves its load, which must be open for that. */
export function judgeResolution(
  piece: { hold: HoldKind | null; batchStatus: BatchStatus | null },
  decision: "upheld" | "rejected",
): { ok: true } | Refusal {
  const { hold, batchStatus: status } = piece;
  if (hold !== "dispute") return refuse("hold_kind_differs", { hold: hold ?? "none" });
  const isShut = decision === "upheld" && status !== null && status !== "open";
  return isShut ? refuse("batch_state_forbids", { status }) : { ok: true };
}

/** Pieces whose owner was asked before this instant and never answered count as confirmed by now. */
export function silenceCountsBefore(now: Date, daysOff: readonly string[]): Date {
  const today = shanghaiDayNumber(now);
  let day = today;
  while (addWorkingDays(day, silenceWorkingDays, daysOff) >= today) day--;
  return endOfShanghaiDay(day);
}
