import type { Tone } from "#components/ui/tone";

export type Note = { hz: number; startMs: number; lengthMs: number };

/** No two share a pitch and a rhythm, so that a stop is told from an ok in a loud hall. */
export const toneNotes = {
  ready: [],
  pending: [],
  ok: [{ hz: 1568, startMs: 0, lengthMs: 90 }],
  already: [
    { hz: 784, startMs: 0, lengthMs: 90 },
    { hz: 784, startMs: 150, lengthMs: 90 },
  ],
  attention: [
    { hz: 523, startMs: 0, lengthMs: 130 },
    { hz: 1047, startMs: 140, lengthMs: 200 },
  ],
  stop: [
    { hz: 220, startMs: 0, lengthMs: 420 },
    { hz: 220, startMs: 520, lengthMs: 420 },
  ],
} as const satisfies Record<Tone, readonly Note[]>;

/** What a scanner's own beep says: read, and nothing of what it is. */
export const beepNotes: readonly Note[] = [{ hz: 2637, startMs: 0, lengthMs: 40 }];
