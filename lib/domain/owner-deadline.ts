/** What an owner of goods must do, or see done, by a day. */
export const deadlineKinds = ["answer", "application", "arrival", "authorisation"] as const;

export type OwnerDeadline = {
  kind: (typeof deadlineKinds)[number];
  /** The last day in Shanghai. */
  day: string;
  daysLeft: number;
  /** The number of the return, or of the authorisation. */
  number: string;
  shop: string | null;
  /** Pieces to answer for; null for what is not about pieces. */
  pieces: number | null;
  /** A piece to answer for. */
  plate: string | null;
};

/** A standing authorisation that ends is announced so many days before. */
export const authorisationNoticeDays = 30;

/** The nearest day first; of one day in the order of the kinds, then by number. */
export function byDeadline(a: OwnerDeadline, b: OwnerDeadline): number {
  const kinds = deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind);
  return a.daysLeft - b.daysLeft || kinds || a.number.localeCompare(b.number);
}
