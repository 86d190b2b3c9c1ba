/** Why an attempt was no delivery. */
export type SendTrouble =
  | "not_addressable"
  | "not_wanted"
  | "transport_missing"
  | "earlier_waits"
  | "signer_away"
  | "signer_waiting"
  | "signer_missing"
  | "signer_refused"
  | "signature_wrong"
  | "folder_away"
  | "not_https"
  | "address_refused"
  | "unreachable"
  | "timeout"
  | "redirect"
  | "refused"
  | "busy"
  | "broken";

/** What came of one attempt, before anybody looked at the clock. */
export type Sent = {
  delivered: boolean;
  /** The status of HTTP or SMTP, or null where none came. */
  status: number | null;
  trouble: SendTrouble | null;
  /** The receiver's own first words, where it refused. */
  words: string;
  retryAfterMs: number | null;
};

/** What came of one attempt. */
export type SendOutcome = Sent & { durationMs: number };

/** The destination itself is in trouble, not this message: only these count for its rest. */
export const destinationTroubles: readonly SendTrouble[] = [
  "unreachable",
  "timeout",
  "busy",
  "broken",
  "signer_away",
  "folder_away",
];

/** An attempt that reached nobody. */
export function notSent(trouble: SendTrouble, words = ""): Sent {
  return { delivered: false, status: null, trouble, words, retryAfterMs: null };
}
