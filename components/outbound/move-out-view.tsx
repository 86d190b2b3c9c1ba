import type { BatchFile } from "#components/outbound/outbound-view";
import type { BatchStatus } from "#lib/domain/return-document";

type When = Date | string;

export type MoveOutRow = {
  batchNo: string;
  receiver: string;
  listNo: string | null;
  status: BatchStatus;
  approvedBy: string | null;
  approvedAt: When | null;
  clearedAt: When | null;
  gateAt: When | null;
  pieces: number;
};

/** The officer's desk: lists that wait for the word, those that have it, and the one in view. */
export type MoveOuts = {
  waiting: readonly MoveOutRow[];
  cleared: readonly MoveOutRow[];
  batch: BatchFile | null;
};
