import type { BatchOutcome } from "#lib/domain/item";
import { type Owner, ownerLabel } from "#lib/domain/owner";
import { type Refusal, refuse } from "#lib/domain/refusal";

/**
 * Where released goods may go: they stay bonded. In the same account book they change their owner, or they go to
 * another bonded warehouse, or are sold again under 1210. A domestic address is the one that is always refused.
 */
export const destinationKinds = ["same_book", "other_warehouse", "resale_1210", "domestic"] as const;
export type DestinationKind = (typeof destinationKinds)[number];

export type Destination = {
  kind: DestinationKind;
  /** The other warehouse by its code at customs. */
  code: string | null;
};

/** A street with its number, or a mobile phone: what a consumer's address has and a bonded receiver has not. */
const domesticAddress =
  /[路街巷弄道村]\s*\d+\s*[号弄]|\d+\s*[号栋幢]楼?\s*\d*\s*[室单]|(?<!\d)1[3-9]\d{9}(?!\d)/;

/**
 * Whether a load may go there. Released goods may not be resold at home (财关税〔2018〕49号): a domestic address is
 * refused, also where it is written as the receiver. Every other outcome has no such destination.
 */
export function judgeDestination(
  outcome: BatchOutcome,
  receiver: Owner,
  destination: Destination | null,
): { ok: true } | Refusal {
  if (outcome !== "release") return { ok: true };
  if (!destination) return refuse("numbers_missing", { fields: "destination" });
  const isDomestic = destination.kind === "domestic" || domesticAddress.test(receiver.name ?? "");
  if (isDomestic) return refuse("destination_domestic");
  if (receiver.code === null) return refuse("numbers_missing", { fields: "receiverCode" });
  const needsCode = destination.kind === "other_warehouse" && !destination.code;
  return needsCode ? refuse("numbers_missing", { fields: "warehouseCode" }) : { ok: true };
}

/**
 * Whether a piece may be handed to this receiver: to its own merchant or platform and to nobody else, whichever way it
 * stays bonded. Codes decide, since names repeat and are written in many ways: without a code nobody is an owner.
 * Another warehouse keeps it for that owner, and is named by its code.
 */
export function judgeReceiver(receiver: Owner, owners: readonly Owner[]): { ok: true } | Refusal {
  const isOwn = receiver.code !== null && owners.some(({ code }) => code === receiver.code);
  if (isOwn) return { ok: true };
  const piece = owners.map(ownerLabel).join(" / ") || "—";
  return refuse("receiver_differs", { load: ownerLabel(receiver), piece });
}
