import type { BatchOutcome, HoldKind } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";
import { addWorkingHours, type WorkingHours } from "#lib/domain/working-hours";

type Load = {
  outcome: BatchOutcome;
  status: BatchStatus;
  clearedAt: Date | null;
  approvedAt: Date | null;
  held: HoldKind | null;
  /** The list that the house made of the load under its present seal; null where it made none. */
  listNo: string | null;
};
type Verdict = { ok: true } | Refusal;

/** An officer sees the approved move-out list, as the house made it of what is sealed now, and does not object. */
export function judgeClearance(load: Load): Verdict {
  const { outcome, status, clearedAt } = load;
  if (outcome !== "move_out" || clearedAt) return refuse("batch_state_forbids", { status });
  if (status !== "approved") return refuse("move_out_not_approved");
  return load.listNo === null ? refuse("move_out_list_missing") : { ok: true };
}

/** An officer objects to a move-out list, also where there was no objection before, until it has passed the gate. */
export function judgeObjection({ outcome, status }: Pick<Load, "outcome" | "status">): Verdict {
  if (outcome !== "move_out") return refuse("batch_state_forbids", { status });
  if (status === "sealed") return refuse("move_out_not_approved");
  return status === "approved" ? { ok: true } : refuse("batch_state_forbids", { status });
}

/** When officers are at the warehouse: what is asked of them overnight or on a Sunday waits. */
const officersHours: WorkingHours = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

/**
 * What the house, or rather its officer, decided on silence: so many working hours, none for never, and since when; and
 * the public holidays, on which nobody is there who could object.
 */
export type SilenceRule = { hours: number; setAt: Date | null; daysOff: readonly string[] };

/**
 * When silence counts as no objection: so many working hours after the approval, and never before the rule was
 * made. Null where silence counts for nothing.
 */
export function silenceEndsAt(approvedAt: Date | null, rule: SilenceRule): Date | null {
  const { hours, setAt, daysOff } = rule;
  if (hours === 0 || !approvedAt || !setAt) return null;
  return addWorkingHours(officersHours, approvedAt > setAt ? approvedAt : setAt, hours, daysOff);
}

/** Whether a list counts as not objected to by silence now: its time has run out, and nothing holds a piece of it. */
export function judgeSilence(load: Load, rule: SilenceRule, now: Date): Verdict {
  const clearance = judgeClearance(load);
  if (!clearance.ok) return clearance;
  if (load.held) return refuse("item_on_hold", { hold: load.held });
  const endsAt = silenceEndsAt(load.approvedAt, rule);
  return endsAt && endsAt <= now ? { ok: true } : refuse("objection_pending");
}
