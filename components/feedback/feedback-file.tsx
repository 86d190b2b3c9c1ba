import type { QueryEntry } from "#components/feedback/query-thread";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";
import type { FeedbackBody } from "#lib/domain/read-feedback-body";
import type { RejectionCause, RejectionWay } from "#lib/domain/rejection";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** A message as a row of a list. */
export type FeedbackRow = {
  id: string;
  officeCode: string;
  returnNo: string;
  invtNo: string | null;
  clocks: ReturnClocks;
  stake: Stake | null;
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
  wireSha256: string | null;
  /** The text that travelled, where it is not the body itself. */
  sentAs: string | null;
  answeredVia: "wire" | "inbox" | "manual" | null;
  /** Its office may answer it in the inbox. */
  isAnswerable: boolean;
  thread: readonly QueryEntry[];
  /** The newest first. */
  causes: readonly {
    id: string;
    cause: RejectionCause;
    way: RejectionWay;
    note: string;
    by: string | null;
    at: Date;
  }[];
  /** The pieces to be looked at again before an explanation, and which were. */
  seeAgain: readonly { plate: string; seen: boolean }[];
  explanation: { words: string; by: string | null; at: Date } | null;
  handOvers: readonly {
    id: string;
    paperNo: string;
    handedBy: string;
    receivedBy: string;
    handedAt: Date;
    answer: "accepted" | "rejected" | null;
    by: string | null;
  }[];
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
