import type { ItemPhoto } from "#components/item/item-file";
import type { Grade, HoldKind, ItemState, Outcome, OwnerResponse, Verdict } from "#lib/domain/item";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { Instruction } from "#lib/domain/owner-instruction";

type When = Date | string;
type Finding = { grade: Grade; note: string | null; foundAt: When };

/** One piece of an owner, with the evidence it is judged by. */
export type GoodsRow = {
  plate: string;
  goodsName: string;
  serialNo: string | null;
  batchCode: string | null;
  expiresOn: string | null;
  returnNo: string | null;
  orderNo: string | null;
  state: ItemState;
  hold: HoldKind | null;
  outcome: Outcome | null;
  outcomeProposed: Outcome | null;
  ownerResponse: OwnerResponse | null;
  ownerReason: string | null;
  admittedAt: When | null;
  /** Shanghai days since it was admitted, until it left. */
  storageDays: number | null;
  /** The reminder the owner got last. */
  reminder: { stage: number; day: number; remindedAt: When } | null;
  isNew: boolean;
  answer: OwnerAnswer;
  answerable: boolean;
  /** What the owner instructed, whether it may, and whether it may take that back. */
  instruction: Instruction | null;
  instructable: boolean;
  withdrawable: boolean;
  photos: readonly ItemPhoto[];
  warehouse: Finding | null;
  officer: (Finding & { verdict: Verdict | null }) | null;
};

/** Whether an owner may do anything with a piece at its desk. */
export function isSelectable({ answerable, instructable, withdrawable }: GoodsRow): boolean {
  return answerable || instructable || withdrawable;
}
