import { noAffixes } from "#lib/domain/barcode/affixes";
import { burstIdle, burstIdleDueAt, burstKey } from "#lib/domain/barcode/burst";
import { type BurstEvent, idleBurst } from "#lib/domain/barcode/burst-state";
import type { KeyStroke, StrokeTarget } from "#lib/domain/barcode/stroke";

/** One key press of a played keyboard, `gap` ms after the one before. */
export type Press = { key: string; gap: number; ctrl?: boolean; composing?: boolean };
type Outcome = { events: BurstEvent[]; field: string; passed: string[] };

export const keys = (text: string, gap: number): Press[] => [...text].map((key) => ({ key, gap }));
export const enter = (gap = 20): Press => ({ key: "Enter", gap });
export const ctrl = (key: string, gap = 20): Press => ({ key, gap, ctrl: true });
export const pause = (gap: number): Press => ({ key: "Shift", gap });

/** Plays key presses into one field as a browser would, the idle timer included. */
export function play(
  presses: Press[],
  target: StrokeTarget = "scan_field",
  answers = "",
  before = "",
  byHand = false,
  affixes = noAffixes,
): Outcome {
  let state = idleBurst;
  let at = 10_000;
  let field = before;
  let snapshot = before;
  const events: BurstEvent[] = [];
  const passed: string[] = [];
  const apply = (step: ReturnType<typeof burstKey>) => {
    field += step.release;
    if (step.restore) field = snapshot;
    if (step.event) events.push(step.event);
    state = step.state;
  };
  const runTimerUntil = (until: number) => {
    const dueAt = burstIdleDueAt(state);
    if (dueAt !== null && dueAt < until) apply(burstIdle(state, dueAt));
  };
  for (const press of [...presses, pause(1000)]) {
    at += press.gap;
    runTimerUntil(at);
    const answersNow = byHand && field !== "" ? "" : answers;
    const stroke: KeyStroke = {
      ctrl: false,
      composing: false,
      answers: answersNow,
      byHand,
      affixes,
      target,
      ...press,
      at,
    };
    const step = burstKey(state, stroke);
    const fieldBefore = field + step.release;
    apply(step);
    if (step.begins) snapshot = fieldBefore;
    if (step.prevent || press.key === "Shift") continue;
    if ([...press.key].length === 1 && !press.ctrl) field += press.key;
    else passed.push(press.key);
  }
  return { events, field, passed };
}
