import { seededRandom } from "../../scripts/demo/random.ts";
import type { Failure } from "../failures.ts";
import type { Killed } from "./killer.ts";

export type FailureKind =
  | "lost"
  | "doubled"
  | "altered"
  | "refused"
  | "hung"
  | "broken history"
  | "feedback"
  | "slow recovery";

/** All that a run of the proof notes down. */
export type Storm = {
  random: ReturnType<typeof seededRandom>;
  /** The sabotage of a client that makes a new key for every attempt. */
  forgetsKeys: boolean;
  /** Scans that were acknowledged: when their last attempt began and ended, and how long the bench waited in all. */
  answers: { began: number; ended: number; waited: number }[];
  kills: Killed[];
  repeats: number;
  lostAnswers: number;
  longestAnswerMs: number;
  failures: Failure<FailureKind>[];
  fail: (kind: FailureKind, what: string) => void;
};

export function newStorm(seed: string, forgetsKeys: boolean): Storm {
  const failures: Failure<FailureKind>[] = [];
  return {
    random: seededRandom(seed),
    forgetsKeys,
    answers: [],
    kills: [],
    repeats: 0,
    lostAnswers: 0,
    longestAnswerMs: 0,
    failures,
    fail: (kind, what) => void failures.push({ kind, what }),
  };
}
