import { type BenchKey, benchKeyOf } from "#components/scan/bench-key";
import {
  type FieldSnapshot,
  insertText,
  isScanField,
  textFieldOf,
  writeField,
} from "#components/scan/field-snapshot";
import type { Affixes } from "#lib/domain/barcode/affixes";
import { burstIdle, burstIdleDueAt, burstKey } from "#lib/domain/barcode/burst";
import { type BurstEvent, type BurstState, type BurstStep, burstFrom } from "#lib/domain/barcode/burst-state";
import type { KeyStroke } from "#lib/domain/barcode/stroke";

export type CaptureHandlers = {
  /** `at` is when its last key was pressed, however late a busy page hears it. */
  onBurst: (event: BurstEvent, at: number) => void;
  onPaste: (line: string) => void;
  /** A code that a camera read. */
  onSeen: (code: string) => void;
  /** True when the bench acted on it; else the browser does what it always does. */
  onKey: (key: BenchKey) => boolean;
  /** The characters that are answers now when pressed alone. */
  answers: () => string;
  /** What the scanner is set to send around every code. */
  affixes: () => Affixes;
};

type Capture = {
  handlers: CaptureHandlers;
  state: BurstState;
  snapshot: FieldSnapshot | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** F2 was pressed: a digit in the scan field may be the first of a number typed by hand. */
  isByHand: boolean;
};

/* Keys that wait behind a busy page carry their own time, so a late timer lets them come first. */
const LATE_MS = 50;

const attached = new Set<CaptureHandlers>();

/** Whether something on this page hears the scanner already. */
export function hasScanCapture(): boolean {
  return attached.size > 0;
}

/** Gives a code that a camera read to whoever hears the scanner. */
export function captureSeen(code: string): void {
  for (const { onSeen } of [...attached]) onSeen(code);
}

/** Listens to the whole page, dialogs included, until the returned function is called. */
export function attachScanCapture(handlers: CaptureHandlers): () => void {
  const state = burstFrom(performance.now());
  const capture: Capture = { handlers, state, snapshot: null, timer: undefined, isByHand: false };
  const onKeyDown = (event: KeyboardEvent) => takeKey(capture, event);
  const onPaste = (event: ClipboardEvent) => takePaste(capture, event);
  attached.add(handlers);
  document.addEventListener("keydown", onKeyDown, { capture: true });
  document.addEventListener("paste", onPaste, { capture: true });
  return () => {
    attached.delete(handlers);
    clearTimeout(capture.timer);
    document.removeEventListener("keydown", onKeyDown, { capture: true });
    document.removeEventListener("paste", onPaste, { capture: true });
  };
}

function takeKey(capture: Capture, event: KeyboardEvent) {
  const dueAt = burstIdleDueAt(capture.state);
  if (dueAt !== null && dueAt < event.timeStamp) apply(capture, burstIdle(capture.state, dueAt));
  const previous = capture.state;
  const step = burstKey(previous, strokeOf(capture, event));
  release(capture, step);
  const field = textFieldOf(event.target);
  if (step.begins) capture.snapshot = field && { field, value: field.value };
  if (step.prevent) swallow(event);
  else if (!event.repeat && actOn(capture, event)) swallow(event);
  apply(capture, { ...step, release: "" });
  armTimer(capture);
}

function strokeOf(capture: Capture, event: KeyboardEvent): KeyStroke {
  const field = textFieldOf(event.target);
  const isTypingCode = isScanField(field) && field?.value !== "";
  return {
    key: event.metaKey || event.repeat ? "Unidentified" : event.key,
    at: event.timeStamp,
    ctrl: event.ctrlKey && !event.altKey,
    composing: event.isComposing || event.keyCode === 229,
    target: isScanField(field) ? "scan_field" : field ? "text_field" : "elsewhere",
    answers: isTypingCode ? "" : capture.handlers.answers(),
    byHand: isScanField(field) && capture.isByHand,
    affixes: capture.handlers.affixes(),
  };
}

function actOn(capture: Capture, event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  if (event.key === "Enter" || event.key === "Escape") capture.isByHand = false;
  if (event.key === "Escape" && clearScanField(event.target)) return true;
  if (event.key === "F2") {
    capture.isByHand = true;
    document.querySelector<HTMLElement>("[data-scan-field]")?.focus();
    return true;
  }
  const key = benchKeyOf(event);
  return key !== null && capture.handlers.onKey(key);
}

/** Esc takes back what was typed into the scan field before it does anything else. */
function clearScanField(target: EventTarget | null): boolean {
  const field = textFieldOf(target);
  if (!isScanField(field) || !field?.value) return false;
  writeField(field, "");
  return true;
}

function swallow(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function release({ snapshot }: Capture, step: BurstStep) {
  if (step.release !== "" && snapshot?.field.isConnected) insertText(snapshot.field, step.release);
}

function apply(capture: Capture, step: BurstStep) {
  release(capture, step);
  const { lastAt } = capture.state;
  capture.state = step.state;
  const { snapshot } = capture;
  if (step.restore && snapshot) writeField(snapshot.field, snapshot.value);
  if (!step.event) return;
  if (step.event.type !== "answer") capture.isByHand = false;
  if (step.event.type === "torn" && snapshot && isScanField(snapshot.field)) writeField(snapshot.field, "");
  capture.handlers.onBurst(step.event, lastAt);
}

function armTimer(capture: Capture) {
  clearTimeout(capture.timer);
  const dueAt = burstIdleDueAt(capture.state);
  if (dueAt === null) return;
  const ring = () => apply(capture, burstIdle(capture.state, Math.max(dueAt, performance.now())));
  capture.timer = setTimeout(
    () => {
      if (performance.now() - dueAt <= LATE_MS) return ring();
      capture.timer = setTimeout(ring, LATE_MS);
    },
    Math.ceil(Math.max(0, dueAt - performance.now())),
  );
}

function takePaste({ handlers }: Capture, event: ClipboardEvent) {
  const field = textFieldOf(event.target);
  if (field && !isScanField(field)) return;
  const lines = (event.clipboardData?.getData("text/plain") ?? "").split(/[\r\n]+/);
  const codes = lines.filter((line) => line.trim() !== "");
  if (codes.length === 0) return;
  swallow(event);
  for (const code of codes) handlers.onPaste(code);
}
