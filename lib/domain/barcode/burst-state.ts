import { type Affixes, noAffixes } from "#lib/domain/barcode/affixes";
import type { StrokeTarget, Terminator } from "#lib/domain/barcode/stroke";

/** Milliseconds and lengths that tell a wedge scanner (5 to 60 ms a key) from a person. */
export const burstLimits = {
  gapMs: 100,
  scannerGapMs: 60,
  totalMs: 1500,
  minLength: 4,
  hotLength: 3,
  answerMs: 120,
  /** The same in a field that a person asked for: a number typed by hand goes on sooner than that. */
  byHandMs: 600,
  idleMs: 150,
  afterEndMs: 300,
  tornMs: 500,
  /** A run that begins so soon after the page began to listen may have lost its first keys. */
  deafMs: 150,
  imeKeys: 6,
} as const;

export type BurstEvent =
  | { type: "scan"; text: string; terminator: Terminator | "idle" }
  | { type: "answer"; key: string }
  | { type: "torn" }
  | { type: "overrun" }
  | { type: "ime" };

export type BurstState = {
  text: string;
  startedAt: number;
  lastAt: number;
  longestGapMs: number;
  /** Characters kept from the field, to be put there should the run turn out to be typing. */
  held: string;
  /** How long a lone answer waits for a second character. */
  answerMs: number;
  /** What the scanner is set to send around every code: the form of a code is what stands between. */
  affixes: Affixes;
  /** The run began in the middle of a code whose start broke off. */
  torn: boolean;
  spoiled: "ime" | "overrun" | null;
  imeKeys: number;
  target: StrokeTarget;
  endedAt: number | null;
  brokeOffAt: number | null;
};

/**
 * What to do with one key press: `prevent` its default, `restore` the field to what it held when the run
 * began, `release` these characters into it first, and tell the bench the `event`.
 */
export type BurstStep = {
  state: BurstState;
  /** A new run starts with this key: what the field holds now is what `restore` brings back. */
  begins: boolean;
  prevent: boolean;
  restore: boolean;
  release: string;
  event: BurstEvent | null;
};

/** Before the page listened, keys went nowhere: what begins right after is not trusted to be whole. */
export function burstFrom(listeningSince: number): BurstState {
  return { ...idleBurst, brokeOffAt: listeningSince + burstLimits.deafMs - burstLimits.tornMs };
}

export const idleBurst: BurstState = {
  text: "",
  startedAt: 0,
  lastAt: 0,
  longestGapMs: 0,
  held: "",
  answerMs: burstLimits.answerMs,
  affixes: noAffixes,
  torn: false,
  spoiled: null,
  imeKeys: 0,
  target: "elsewhere",
  endedAt: null,
  brokeOffAt: null,
};
