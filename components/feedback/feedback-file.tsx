import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";
import type { FeedbackBody } from "#lib/domain/read-feedback-body";

/** A message as a row of a list. */
export type FeedbackRow = {
  id: string;
  officeCode: string;
  returnNo: string;
  invtNo: string | null;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  superseded: boolean;
  state: FeedbackState;
  attempts: number;
  createdAt: Date;
  deliveredAt: Date | null;
  acknowledgedAt: Date | null;
  rejectedAt: Date | null;
};

type FeedbackAttempt = {
  id: string;
  startedAt: Date;
  durationMs: number;
  status: number | null;
  problem: string | null;
};

/** Null where the message lies in the office's inbox and is not sent. */
export type FeedbackDelivery = {
  attempts: number;
  deliveredAt: Date | null;
  nextAttemptAt: Date;
  tries: readonly FeedbackAttempt[];
} | null;

export type FeedbackAnswer = {
  id: string;
  effect: "acknowledged" | "rejected" | "repeated" | "review";
  cause: string | null;
  officeCode: string;
  receivedAt: Date;
};

/** One message whole. */
export type FeedbackFile = Omit<FeedbackRow, "attempts" | "invtNo"> & {
  supersedes: string | null;
  rejectionReason: string | null;
  acknowledgedByName: string | null;
  body: string;
  bodySha256: string;
  said: FeedbackBody;
  revisions: readonly { id: string; sequence: number; createdAt: Date }[];
  delivery: FeedbackDelivery;
  answers: readonly FeedbackAnswer[];
};

/** A genuine answer that changed nothing. */
export type AnswerInReview = {
  id: string;
  officeCode: string;
  messageId: string | null;
  cause: string | null;
  body: string;
  receivedAt: Date;
};
