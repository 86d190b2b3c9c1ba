import type { ApplicationStatus } from "#lib/domain/application";
import type { ChangeKind, ChangeLine } from "#lib/domain/application-change";
import { compareDecimals } from "#lib/domain/decimal";
import type { ItemState } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

export type PieceOfChange = { plate: string; state: ItemState; stateBeforeMissing: ItemState | null };

export type ChangeFacts = {
  applicationNo: string;
  status: ApplicationStatus;
  /** Another change waits for customs. */
  isOpen: boolean;
  kind: ChangeKind;
  before: readonly ChangeLine[];
  after: readonly ChangeLine[];
  /** Pieces that would leave the application. */
  leaving: readonly PieceOfChange[];
  corrects: boolean;
};

const changeable: readonly ApplicationStatus[] = ["accepted", "manual_review", "admitted"];

/**
 * Whether a change or a withdrawal may be asked of customs: customs has the application and has not refused
 * it, nothing else is under way, no piece that leaves is bonded stock already, and something would change.
 */
export function judgeChange(facts: ChangeFacts): { ok: true } | Refusal {
  const { applicationNo: code, status, kind } = facts;
  if (!changeable.includes(status)) return refuse("application_not_changeable", { code, status });
  if (facts.isOpen) return refuse("change_under_way", { code });
  const past = facts.leaving.find((piece) => !mayLeave(piece));
  if (past) return refuse("piece_past_change", { plate: past.plate, state: past.state });
  if (kind === "withdraw") return { ok: true };
  if (facts.after.length === 0) return refuse("nothing_left", { code });
  return facts.corrects || differ(facts.before, facts.after)
    ? { ok: true }
    : refuse("nothing_changes", { code });
}

function mayLeave({ state, stateBeforeMissing }: PieceOfChange): boolean {
  const stood = state === "missing" ? stateBeforeMissing : state;
  return stood === "inspected" || stood === "declared";
}

/** Whether two sets of lines say something else; a line of nothing is no line. */
export function differ(before: readonly ChangeLine[], after: readonly ChangeLine[]): boolean {
  const gnums = new Set([...before, ...after].map(({ gnum }) => gnum));
  const qtyOf = (lines: readonly ChangeLine[], wanted: number) =>
    lines.find(({ gnum }) => gnum === wanted)?.qty ?? "0";
  return [...gnums].some((gnum) => compareDecimals(qtyOf(before, gnum), qtyOf(after, gnum)) !== 0);
}
