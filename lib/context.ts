import type { Transaction } from "#db/client";
import type { OwnerNews } from "#lib/domain/owner-event";
import type { Role, Scope } from "#lib/domain/role";

/** Who acts: a person, a machine with a key, or the product itself. */
export type Actor = {
  userId: string | null;
  role: Role | "system";
  scope: Scope;
  scopeCode: string | null;
  /** True for who still learns the work, and may train and nothing else. */
  isTrainee?: boolean;
  /** True while the password is one that another person gave. */
  mustChange?: boolean;
  /** The session a person acts in. */
  sessionId?: string;
};

/** What a stream of changes tells the screens: which of their queries went stale. */
const topics = [
  "parcels",
  "items",
  "returns",
  "applications",
  "batches",
  "feedback",
  "cards",
  "notices",
] as const;
export type Topic = (typeof topics)[number];

/** All that a use-case knows of the world outside: one transaction, who acts, and when. */
export type Context = {
  tx: Transaction;
  actor: Actor;
  now: Date;
  /** When a bench scanned what is heard now: before `now` where it had no network. */
  scannedAt: Date;
  requestId: string;
  /** Lists whose feedback is decided before the transaction commits. */
  touchedLists: Set<string>;
  /** What owners' own systems hear once the step is done, in the same transaction. */
  ownerNews: OwnerNews[];
  changed: Set<Topic>;
};

/** The product itself, acting on what the wire brings. */
export const systemActor = {
  userId: null,
  role: "system",
  scope: "system",
  scopeCode: null,
} as const satisfies Actor;
