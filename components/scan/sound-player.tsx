import { beepNotes, type Note, toneNotes } from "#components/scan/tone-notes";
import type { Tone } from "#components/ui/tone";

const LONGEST_RAMP_S = 0.008;
const listeners = new Set<() => void>();
let context: AudioContext | null = null;

/** Whether the browser lets the page sound; it waits for the person's first press. */
export function isSoundUnlocked(): boolean {
  return context?.state === "running";
}

/** Asks the browser to let the page sound; works only inside a press of key or mouse. */
function unlockSound() {
  context ??= new AudioContext();
  if (context.state === "running") return;
  context.onstatechange = () => {
    for (const listener of listeners) listener();
  };
  void context.resume();
}

/** Tries to unlock at every press until it worked, and calls back when it did. */
export function subscribeToUnlock(onChange: () => void): () => void {
  listeners.add(onChange);
  document.addEventListener("pointerdown", unlockSound, { capture: true });
  document.addEventListener("keydown", unlockSound, { capture: true });
  return () => {
    listeners.delete(onChange);
    document.removeEventListener("pointerdown", unlockSound, { capture: true });
    document.removeEventListener("keydown", unlockSound, { capture: true });
  };
}

/** Sounds a tone, volume 0 to 1. Silent while the browser does not allow it. */
export function playTone(tone: Tone, volume: number) {
  play(toneNotes[tone], volume);
}

let beepVolume = 0;

/** Says how loud the bench of this window is, for what sounds there without knowing its person. */
export function setBeepVolume(volume: number) {
  beepVolume = volume;
}

/** Beeps as a scanner does that has read something. */
export function playBeep() {
  play(beepNotes, beepVolume);
}

function play(notes: readonly Note[], volume: number) {
  if (context?.state !== "running" || volume <= 0) return;
  const now = context.currentTime;
  for (const { hz, startMs, lengthMs } of notes) {
    const start = now + startMs / 1000;
    const end = start + lengthMs / 1000;
    const oscillator = new OscillatorNode(context, { type: "triangle", frequency: hz });
    const gain = new GainNode(context, { gain: 0 });
    /* A short ramp at both ends, else the loudspeaker clicks. */
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(volume, start + LONGEST_RAMP_S);
    gain.gain.setValueAtTime(volume, end - LONGEST_RAMP_S);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(end);
  }
}
