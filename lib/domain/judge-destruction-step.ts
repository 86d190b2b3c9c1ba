import { type DestructionFacts, judgeDestruction, lastDestructionDay } from "#lib/domain/destruction";
import {
  type DestructionPath,
  type DestructionStep,
  nextDestructionStep,
  type StepFacts,
  type TakenSteps,
} from "#lib/domain/destruction-path";
import { minuteOf } from "#lib/domain/minute-of";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { shanghaiDay } from "#lib/domain/shanghai";

type Verdict = { ok: true } | Refusal;

/** Until these are taken a hold stops a load; afterwards its goods are gone. */
const beforeTheEnd: readonly DestructionStep[] = ["listed", "confirmed", "witnessed", "left", "destroyed"];

/** Whose work a step looks over: nobody takes it who did one of these. */
const overseen: { readonly [Step in DestructionStep]?: readonly DestructionStep[] } = {
  confirmed: ["listed"],
  witnessed: ["listed", "confirmed"],
  accepted: ["explained", "destroyed"],
};

/**
 * Whether this person may take this step of a destruction now: it is approved, the steps before it are taken, no hold
 * stops a piece, its time has not run out, and nobody looks over their own work.
 */
export function judgeDestructionStep(
  facts: DestructionFacts & { path: DestructionPath },
  step: DestructionStep,
  { userId, now }: { userId: string; now: Date },
): Verdict {
  const { outcome, status, path, held } = facts;
  if (outcome !== "destroy" || status !== "approved") return refuse("batch_state_forbids", { status });
  if (held && beforeTheEnd.includes(step)) return refuse("item_on_hold", { hold: held });
  if (nextDestructionStep(path) !== step) return refuse("step_not_due");
  const lastDay = lastDestructionDay(facts);
  const isLate = beforeTheEnd.includes(step) && lastDay !== null && shanghaiDay(now) > lastDay;
  if (isLate && step !== "destroyed") return refuse("destruction_overdue", { lastDay });
  return hasHandIn(path.taken, overseen[step] ?? [], userId) ? refuse("own_work") : { ok: true };
}

function hasHandIn(taken: TakenSteps, steps: readonly DestructionStep[], userId: string): boolean {
  return steps.some((step) => taken[step]?.by === userId);
}

/**
 * Whether goods may be recorded as destroyed so: the recording has a beginning and an end, not before they left the
 * zone, the end within the lawful time, and photos show them before and after.
 */
export function judgeDestroyed(
  facts: DestructionFacts & { path: DestructionPath },
  { videoFrom, videoTo }: StepFacts["destroyed"],
  now: Date,
): Verdict {
  const [from, to] = [new Date(videoFrom), new Date(videoTo)];
  const verdict = judgeDestruction(facts, to, now);
  if (!verdict.ok) return verdict;
  const left = facts.path.taken.left?.at;
  const isBeforeLeaving = left !== undefined && minuteOf(from) < minuteOf(left);
  if (from >= to || isBeforeLeaving) return refuse("video_span_wrong");
  const { before, after } = facts.path.photos;
  return before > 0 && after > 0 ? { ok: true } : refuse("load_photos_missing");
}
