import type { When } from "#components/item/item-file";
import type { SetException } from "#lib/domain/verification-set/exceptions";
import type { SetConclusion, SetKind, SetStatus } from "#lib/domain/verification-set/set";

export type SetList = {
  by: SetKind;
  groups: readonly { code: string; goodsName: string; pieces: number; since: When }[];
  sets: readonly {
    setNo: number;
    kind: SetKind;
    code: string;
    openedAt: When;
    openedBy: string;
    status: SetStatus;
  }[];
  percent: number;
  /** Which officer decided the share, and when. */
  set: { by: string; at: When; version: number } | null;
};

export type SetRow = {
  plate: string;
  goodsName: string;
  place: string | null;
  exceptions: readonly SetException[];
  drawn: boolean;
  agrees: boolean | null;
  isDone: boolean;
  result: "confirmed" | "left_out" | null;
  reason: "held" | "moved_on" | "own_work" | null;
  seenAt: When | null;
  seenBy: string | null;
};

export type SetFile = {
  setNo: number;
  kind: SetKind;
  code: string;
  day: string;
  percent: number;
  openedAt: When;
  openedBy: string;
  status: SetStatus;
  counts: {
    exceptions: number;
    even: number;
    drawn: number;
    seenOfDrawn: number;
    seen: number;
    differing: number;
    confirmed: number;
    leftOut: number;
  };
  conclusion: {
    conclusion: SetConclusion;
    note: string;
    instructionNo: string | null;
    instructionSource: "entered" | "transcribed" | null;
    place: string | null;
    companion: string | null;
    concludedAt: When;
    concludedBy: string;
    officerNumber: string | null;
  } | null;
  exceptions: readonly SetRow[];
  toSee: readonly SetRow[];
  leftOut: readonly SetRow[];
  others: readonly SetRow[];
};
