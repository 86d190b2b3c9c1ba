import type { Json } from "#lib/domain/canonical-json";
import type { Role } from "#lib/domain/role";

export type HistoryActor =
  | { kind: "person"; name: string; role: Role }
  | { kind: "hidden" }
  | { kind: "product" };

/** One event of a return, a piece or a parcel, as a page shows it. */
export type HistoryEntry = {
  key: string;
  subject: { kind: "item" | "return" | "parcel"; code: string | null };
  sequence: number;
  hash: string;
  type: string;
  fromState: string | null;
  toState: string | null;
  actor: HistoryActor;
  secondActor: HistoryActor | null;
  at: Date | string;
  /** When it was done, where the house heard of it only later. */
  deviceAt: Date | string | null;
  body: Readonly<Record<string, Json>>;
};
