import type { Failure } from "../failures.ts";

/** What the audit calls what it finds wrong. */
export type FailureKind =
  | "lost"
  | "doubled"
  | "forged"
  | "open"
  | "out of order"
  | "altered"
  | "late"
  | "slow recovery"
  | "growing";

export type Fail = (kind: FailureKind, what: string) => void;

/** One message that the house owes an office: the revision of a return, and when its transaction had committed. */
export type Owed = { returnId: string; office: string; sequence: number; committedAt: number };

/** All that a run of the proof notes down. */
export type Weather = {
  owed: Owed[];
  kills: number[];
  /** The worker's memory, sampled every second. */
  memory: { pid: number; at: number; bytes: number }[];
  failures: Failure<FailureKind>[];
  fail: Fail;
};

export function newWeather(): Weather {
  const failures: Failure<FailureKind>[] = [];
  return {
    owed: [],
    kills: [],
    memory: [],
    failures,
    fail: (kind, what) => void failures.push({ kind, what }),
  };
}
