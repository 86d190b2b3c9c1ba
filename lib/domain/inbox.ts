/** An office whose endpoint is dead for so long answers in the inbox. */
export const inboxOpensAfterHours = 24;

const hourMs = 3_600_000;

export type AnswerableMessage = {
  createdAt: Date;
  deliveredAt: Date | null;
  deliveredVia: "wire" | "inbox" | "manual" | null;
};

/**
 * Whether a message may be answered in the inbox. An office without an endpoint works there. One with an
 * endpoint answers over its own wire; but what lies a day without an answer may be answered here, and so may
 * all that waits while its endpoint is dead, which it is when the oldest message waits a day. The electronic
 * delivery goes on trying.
 */
export function isAnswerable(
  office: { hasEndpoint: boolean; oldestWaiting: Date | null },
  message: AnswerableMessage,
  now: Date,
): boolean {
  const isOld = (since: Date | null) =>
    since !== null && now.getTime() - since.getTime() >= inboxOpensAfterHours * hourMs;
  if (!office.hasEndpoint || (message.deliveredVia ?? "wire") !== "wire") return true;
  return isOld(message.createdAt) || (message.deliveredAt === null && isOld(office.oldestWaiting));
}
