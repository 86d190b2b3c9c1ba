import { z } from "zod";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";
import type { HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { Action } from "#lib/domain/permissions";
import type { Authorisation, BatchStatus, ReturnSource } from "#lib/domain/return-document";

/** The long lists that can be taken as a file, each with who may read it. */
const exportActions = {
  returns: "returns.read",
  pieces: "dashboard.read",
  feedback: "feedback.read",
  batches: "batch.manage",
  messages: "wire.read",
} as const satisfies Record<string, Action>;
export type ExportKind = keyof typeof exportActions;
export const exportKinds = [
  "returns",
  "pieces",
  "feedback",
  "batches",
  "messages",
] as const satisfies readonly ExportKind[];

/** What somebody must be allowed to take that list. */
export function actionOfExport(kind: ExportKind): Action {
  return exportActions[kind];
}

/** The columns of each file, in order; their words stand under `exports.file.column`. */
export const exportColumns = {
  returns: [
    "returnNo",
    "platformReturnNo",
    "orderNo",
    "invtNo",
    "office",
    "shop",
    "source",
    "authorisation",
    "announcedAt",
    "pieces",
    "states",
    "onHold",
    "disputed",
    "lastApplicationDay",
    "lastArrivalDay",
  ],
  pieces: ["plate", "goodsName", "shop", "state", "outcome", "outcomeProposed", "at"],
  feedback: [
    "messageId",
    "office",
    "returnNo",
    "invtNo",
    "phase",
    "sequence",
    "final",
    "state",
    "attempts",
    "createdAt",
    "deliveredAt",
    "acknowledgedAt",
    "rejectedAt",
  ],
  batches: [
    "batchNo",
    "outcome",
    "status",
    "receiver",
    "pieces",
    "createdAt",
    "sealedAt",
    "approvedAt",
    "executedAt",
  ],
  messages: ["way", "messageId", "at", "kind", "copNos", "delivery"],
} as const satisfies Record<ExportKind, readonly string[]>;
export type ExportColumn = (typeof exportColumns)[ExportKind][number];

export type ExportWord =
  | `item.state.${ItemState}`
  | `item.outcome.${Outcome}`
  | `item.hold.${HoldKind}`
  | `feedback.phase.${FeedbackPhase}`
  | `feedback.state.${FeedbackState}`
  | `outbound.batches.statuses.${BatchStatus}`
  | `returns.source.${ReturnSource}`
  | `returns.authorisation.${Authorisation}`
  | `messages.way.${"in" | "out"}`
  | `messages.state.${"read" | "setAside" | "delivered" | "waiting"}`
  | "exports.file.yes"
  | "exports.file.no";

/** A value as it is kept, in no language: a text, a figure, an instant, a word by its key, or words with how many of each. */
export type ExportCell =
  | string
  | number
  | null
  | { at: string }
  | { word: ExportWord }
  | { counts: readonly (readonly [ExportWord, number])[] };

export const exportFormats = ["xlsx", "csv"] as const;

/** Its maker may not read that list any more, it grew beyond what a sheet holds, or it failed again and again. */
export const exportProblems = ["refused", "too_long", "failed"] as const;
export type ExportProblem = (typeof exportProblems)[number];

/** The filters of a list as its address has them. */
export const ExportQuery = z
  .record(z.string().regex(/^[a-zA-Z]{1,20}$/), z.string().max(400))
  .refine((query) => Object.keys(query).length <= 20);
export type ExportQuery = z.infer<typeof ExportQuery>;

/** So many exports of one person may be under way at a time. */
export const exportsAtOnce = 3;
/** A sheet holds 1,048,576 rows. */
export const exportRowsAtMost = 1_000_000;
const keptMs = 86_400_000;

/** Until when a finished export can be downloaded. */
export function exportEndsAt(finishedAt: Date): Date {
  return new Date(finishedAt.getTime() + keptMs);
}

export type ExportState = "waiting" | "running" | "ready" | "expired" | ExportProblem;

/** How far an export has got. */
export function exportState(
  {
    total,
    finishedAt,
    problem,
  }: { total: number | null; finishedAt: Date | null; problem: ExportProblem | null },
  now: Date,
): ExportState {
  if (problem) return problem;
  if (!finishedAt) return total === null ? "waiting" : "running";
  return now < exportEndsAt(finishedAt) ? "ready" : "expired";
}
