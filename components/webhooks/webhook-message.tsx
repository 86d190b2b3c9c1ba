import type { OwnerEventType, unaskedEventTypes } from "#lib/domain/owner-event";

export type WebhookType = OwnerEventType | (typeof unaskedEventTypes)[number];

/** A message to an owner's system as a row of its log. */
export type WebhookRow = {
  id: string;
  type: WebhookType;
  returnNo: string | null;
  plate: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
  attempts: number;
  lastProblem: string | null;
};

export type WebhookAttempt = {
  id: string;
  startedAt: Date;
  durationMs: number;
  status: number | null;
  problem: string | null;
};

/** One message whole: its very text, and every attempt, the latest first. */
export type WebhookFile = Omit<WebhookRow, "lastProblem"> & {
  body: string;
  nextAttemptAt: Date;
  tries: readonly WebhookAttempt[];
};
