import type { HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { Instruction } from "#lib/domain/owner-instruction";
import type { StayReason } from "#lib/domain/stay-reason";

/** A piece that has been in the house for long, as its list shows it. */
export type StayingRow = {
  plate: string;
  goodsName: string;
  ebcCode: string | null;
  shop: string | null;
  state: ItemState;
  hold: HoldKind | null;
  outcome: Outcome | null;
  outcomeProposed: Outcome | null;
  location: string | null;
  /** Shanghai days since it was received, and since customs admitted it. */
  houseDays: number;
  storageDays: number | null;
  answer: OwnerAnswer;
  /** What its owner instructed; null where it said nothing. */
  instruction: Instruction | null;
  reason: StayReason | null;
  reminder: { stage: number; day: number; remindedAt: Date | string } | null;
};

export type StayingList = { day: string; rows: readonly StayingRow[] };
