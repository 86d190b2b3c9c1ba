/** Latencies and shares are taken from the messages of so many days. */
export const healthDays = 30;

/** How well an office hears us. Milliseconds are null where there is nothing to measure. */
export type OfficeHealth = {
  messages: number;
  deliveryP50Ms: number | null;
  deliveryP95Ms: number | null;
  answerP50Ms: number | null;
  answerP95Ms: number | null;
  /** Messages that have not reached it. */
  undelivered: number;
  rejected: number;
  delivered: number;
  /** Of those delivered, handed over on paper. */
  manual: number;
  openLoops: number;
  /** In a row; nothing is sent before `restsUntil`. */
  failures: number;
  restsUntil: Date | null;
};
