import { withoutAffixes } from "#lib/domain/barcode/affixes";
import { type BurstState, type BurstStep, burstLimits, idleBurst } from "#lib/domain/barcode/burst-state";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { type KeyStroke, strokeMeaning, type Terminator } from "#lib/domain/barcode/stroke";

const keep = (state: BurstState): BurstStep => ({
  state,
  begins: false,
  prevent: false,
  restore: false,
  release: "",
  event: null,
});

const isRunning = (state: BurstState, at: number) =>
  (state.text !== "" || state.spoiled !== null || state.imeKeys > 0) &&
  at - state.lastAt <= burstLimits.gapMs;

/** No code begins with a space, and outside a field each one presses the button or box in focus. */
const pressesFocus = (stroke: KeyStroke) => stroke.target === "elsewhere" && stroke.key === " ";

/** One character that is an answer unless another follows soon. */
const isLoneAnswer = (state: BurstState) => state.text === state.held && state.text.length === 1;

const answered = (state: BurstState): BurstStep => ({
  ...keep(reset(state)),
  event: { type: "answer", key: state.text },
});

const isHot = (state: BurstState) =>
  state.text.length >= burstLimits.hotLength && state.longestGapMs <= burstLimits.scannerGapMs;

const reset = (state: BurstState, endedAt = state.endedAt): BurstState => ({
  ...idleBurst,
  endedAt,
  brokeOffAt: state.brokeOffAt,
});

/** Ends a run that was no scan: what was held goes into the field. */
const giveUp = (state: BurstState): BurstStep => ({ ...keep(reset(state)), release: state.held });

/**
 * Ends a run that stopped without a terminator. What comes next may be the other half of a code cut in two,
 * so the time is remembered, unless a person is writing in a field of their own.
 */
function breakOff(state: BurstState): BurstStep {
  const isSuspect = state.text !== "" && (state.target !== "text_field" || isHot(state));
  const step = giveUp(state);
  return isSuspect ? { ...step, state: { ...step.state, brokeOffAt: state.lastAt } } : step;
}

/** Whether the text is a code by its form, so that an uneven pace does not matter. */
export function hasKnownForm(text: string): boolean {
  const code = classifyCode(text);
  if (code.kind === "waybillOrOrder") return code.carrier !== null;
  return code.kind !== "refused" && code.kind !== "foreignPlate";
}

/** The same of what a scanner sends, with all that it is set to send around a code. */
const isKnown = ({ text, affixes }: BurstState) => hasKnownForm(withoutAffixes(text, affixes));

function isScan(state: BurstState): boolean {
  if (state.text.length < burstLimits.minLength) return false;
  return isScannerPace(state) || isKnown(state);
}

/** On the average of its keys, for single ones come late; browsers blur the time below a millisecond. */
function isScannerPace(state: BurstState): boolean {
  const meanGapMs = (state.lastAt - state.startedAt) / (state.text.length - 1);
  return Math.round(meanGapMs) <= burstLimits.scannerGapMs;
}

/** Feeds one key press. Total and pure: the same presses always give the same scans. */
export function burstKey(state: BurstState, stroke: KeyStroke): BurstStep {
  const meaning = strokeMeaning(stroke);
  if (meaning.type === "modifier") return keep(state);
  if (meaning.type === "ime") return composed(state, stroke);
  if (meaning.type === "end") return ended(state, stroke, meaning.terminator);
  if (meaning.type === "other") return giveUp(state);
  if (!isRunning(state, stroke.at)) {
    if (pressesFocus(stroke)) return breakOff(state);
    return begun(state, stroke, meaning.character);
  }
  return state.spoiled ? spoiledOn(state, stroke) : continued(state, stroke, meaning.character);
}

function begun(previous: BurstState, stroke: KeyStroke, character: string): BurstStep {
  const { state: rest, release } = breakOff(previous);
  const broke = rest.brokeOffAt;
  const torn = broke !== null && stroke.at - broke <= burstLimits.tornMs;
  const isOfNumber = release !== "";
  const isAnswer = stroke.target !== "text_field" && !isOfNumber && stroke.answers.includes(character);
  /* Firefox opens its quick search on these two. */
  const isShortcut = stroke.target === "elsewhere" && /^[/']$/.test(character);
  const times = { startedAt: stroke.at, lastAt: stroke.at };
  const state = {
    ...rest,
    ...times,
    text: character,
    held: isAnswer ? character : "",
    answerMs: stroke.byHand ? burstLimits.byHandMs : burstLimits.answerMs,
    affixes: stroke.affixes,
    torn,
    target: stroke.target,
  };
  return { ...keep(state), begins: true, prevent: isAnswer || isShortcut, release };
}

function continued(previous: BurstState, stroke: KeyStroke, character: string): BurstStep {
  const longestGapMs = Math.max(previous.longestGapMs, stroke.at - previous.lastAt);
  const text = previous.text + character;
  const state = { ...previous, text, longestGapMs, lastAt: stroke.at };
  if (stroke.at - previous.startedAt > burstLimits.totalMs) {
    return { ...keep({ ...state, held: "", spoiled: "overrun" }), release: previous.held };
  }
  if (previous.target === "elsewhere") return { ...keep(state), prevent: true };
  if (previous.held === "" && !isHot(state)) return keep(state);
  return { ...keep({ ...state, held: previous.held + character }), prevent: true };
}

function spoiledOn(state: BurstState, stroke: KeyStroke): BurstStep {
  return { ...keep({ ...state, lastAt: stroke.at }), prevent: state.spoiled === "ime" };
}

function ended(state: BurstState, stroke: KeyStroke, terminator: Terminator): BurstStep {
  if (!isRunning(state, stroke.at)) {
    if (isLoneAnswer(state)) return { ...answered(state), prevent: true };
    const belongs = state.endedAt !== null && stroke.at - state.endedAt <= burstLimits.afterEndMs;
    return belongs && state.text === "" ? { ...keep(state), prevent: true } : giveUp(state);
  }
  const over: BurstStep = { ...keep(reset(state, stroke.at)), prevent: true, restore: true };
  if (state.spoiled === "ime") return over;
  if (state.spoiled === "overrun") {
    return state.target === "scan_field" ? keep(reset(state)) : { ...over, event: { type: "overrun" } };
  }
  if (!isScan(state)) return giveUp(state);
  if (state.torn) return { ...over, event: { type: "torn" } };
  return { ...over, event: { type: "scan", text: state.text, terminator } };
}

function composed(previous: BurstState, stroke: KeyStroke): BurstStep {
  const running = isRunning(previous, stroke.at);
  const base = running ? previous : { ...reset(previous), startedAt: stroke.at, target: stroke.target };
  const imeKeys = base.imeKeys + 1;
  const state = { ...base, held: "", imeKeys, lastAt: stroke.at };
  if (base.spoiled === "ime") return keep(state);
  const meanGapMs = (stroke.at - base.startedAt) / imeKeys;
  const isScannerPace = imeKeys >= burstLimits.imeKeys && meanGapMs <= burstLimits.scannerGapMs;
  const isPerson = stroke.target === "text_field" && !isScannerPace;
  if (isPerson) return { ...keep({ ...state, text: "" }), begins: !running, release: previous.held };
  const spoiled = { ...state, text: "", spoiled: "ime" as const, endedAt: stroke.at };
  return {
    ...keep(spoiled),
    begins: !running,
    restore: running && previous.text !== "",
    release: running ? "" : previous.held,
    event: { type: "ime" },
  };
}

/** When `burstIdle` must be asked next, in the time of the strokes; null when nothing is open. */
export function burstIdleDueAt(state: BurstState): number | null {
  if (state.text === "") return null;
  return state.lastAt + (isLoneAnswer(state) ? state.answerMs : burstLimits.idleMs);
}

/** Tells that no key came until `at`: the end of a scan without terminator, of an answer, or of typing. */
export function burstIdle(state: BurstState, at: number): BurstStep {
  const dueAt = burstIdleDueAt(state);
  if (dueAt === null || at < dueAt) return keep(state);
  if (isLoneAnswer(state)) return answered(state);
  const isWhole =
    state.spoiled === null && !state.torn && isScan(state) && isScannerPace(state) && isKnown(state);
  if (!isWhole) return breakOff(state);
  const over = { ...reset(state, state.lastAt), brokeOffAt: state.lastAt };
  return { ...keep(over), restore: true, event: { type: "scan", text: state.text, terminator: "idle" } };
}
