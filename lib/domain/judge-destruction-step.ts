import type { BatchFacts } from "#lib/domain/batch-rules";
import { judgeContractor } from "#lib/domain/contractor";
import {
  type DestructionStep,
  leftAt,
  nextDestructionStep,
  type StepFacts,
  type TakenSteps,
} from "#lib/domain/destruction-path";
import { minuteOf } from "#lib/domain/minute-of";
import { judgeStanding } from "#lib/domain/place-rules";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { shanghaiDay } from "#lib/domain/shanghai";

type Verdict = { ok: true } | Refusal;
type Load = Pick<
  BatchFacts,
  "outcome" | "status" | "held" | "quarantined" | "pieces" | "contractor" | "path"
>;

/** A step as somebody takes it, with what it puts on record. */
export type StepToTake = {
  [Step in DestructionStep]: { step: Step; by: string; facts: StepFacts[Step] };
}[DestructionStep];

/** Until these are taken the load stands here: once its time has run out, it is opened again and approved anew. */
const beforeLeaving: readonly DestructionStep[] = ["listed", "confirmed", "witnessed", "left"];
/** Until these are taken a hold stops a load; afterwards its goods are gone. */
const beforeTheEnd: readonly DestructionStep[] = [...beforeLeaving, "destroyed"];

/** Whose work a step looks over: nobody takes it who did one of these. */
const overseen: { readonly [Step in DestructionStep]?: readonly DestructionStep[] } = {
  confirmed: ["listed"],
  witnessed: ["listed", "confirmed"],
  accepted: ["explained", "destroyed"],
};

/**
 * Whether this person may take this step of a destruction so: it is approved, the steps before it are taken, no hold
 * stops a piece, none stands in quarantine, its time has not run out before it left, nobody looks over their own work, and what the step puts on
 * record can be.
 */
export function judgeDestructionStep(load: Load, taken: StepToTake, now: Date): Verdict {
  const { outcome, status, path, held } = load;
  const { step, by } = taken;
  if (outcome !== "destroy" || status !== "approved") return refuse("batch_state_forbids", { status });
  if (held && beforeTheEnd.includes(step)) return refuse("item_on_hold", { hold: held });
  const standing = judgeStanding(beforeLeaving.includes(step) ? load.quarantined : null);
  if (!standing.ok) return standing;
  if (nextDestructionStep(path) !== step) return refuse("step_not_due");
  const { lastDay } = path;
  const at = leftAtGate(taken) ?? now;
  if (lastDay !== null && shanghaiDay(at) > lastDay && beforeLeaving.includes(step)) {
    return refuse("destruction_overdue", { lastDay });
  }
  if (hasHandIn(path.taken, overseen[step] ?? [], by)) return refuse("own_work");
  if (taken.step === "listed") return judgeListed(load, taken.facts);
  if (taken.step === "left") return judgeLeft(load, taken.facts, now);
  return taken.step === "destroyed" ? judgeDestroyed(load, taken.facts, now) : { ok: true };
}

/** An officer may ask to look on until the goods have left, where nobody asked for it before. */
export function judgeWitnessDemand({
  outcome,
  status,
  path,
}: Pick<Load, "outcome" | "status" | "path">): Verdict {
  const isHere = (status === "sealed" || status === "approved") && !path.taken.left;
  const mayDemand = outcome === "destroy" && isHere && !path.witnessRequired;
  return mayDemand ? { ok: true } : refuse("batch_state_forbids", { status });
}

function hasHandIn(taken: TakenSteps, steps: readonly DestructionStep[], userId: string): boolean {
  return steps.some((step) => taken[step]?.by === userId);
}

function judgeListed({ pieces: expected }: Load, { countedPieces: counted }: StepFacts["listed"]): Verdict {
  return counted === expected ? { ok: true } : refuse("batch_count_differs", { counted, expected });
}

function leftAtGate({ step, facts }: StepToTake): Date | null {
  return step === "left" && facts.gateAt ? new Date(facts.gateAt) : null;
}

/**
 * It passed the gate not in the future, and not before its list was confirmed or the officer had signed, by the
 * minute.
 */
function judgeLeft({ path }: Load, { gateAt }: StepFacts["left"], now: Date): Verdict {
  if (!gateAt) return { ok: true };
  const at = new Date(gateAt);
  if (at > now) return refuse("gate_time_ahead");
  const mayLeaveAt = path.taken.witnessed?.at ?? path.taken.confirmed?.at;
  return mayLeaveAt && minuteOf(at) < minuteOf(mayLeaveAt) ? refuse("gate_time_early") : { ok: true };
}

/**
 * The recording has a beginning and an end, not before the load left the zone and not to come; photos show the goods
 * before and after; and the contractor was licensed when it ended.
 */
function judgeDestroyed(load: Load, { videoFrom, videoTo }: StepFacts["destroyed"], now: Date): Verdict {
  const [from, to] = [new Date(videoFrom), new Date(videoTo)];
  if (to > now) return refuse("destruction_time_ahead");
  const { taken, photos } = load.path;
  const leaving = leftAt(taken);
  const isBeforeLeaving = leaving !== null && minuteOf(from) < minuteOf(leaving);
  if (from >= to || isBeforeLeaving) return refuse("video_span_wrong");
  if (photos.before === 0 || photos.after === 0) return refuse("load_photos_missing");
  return judgeContractor(load.contractor, to);
}
