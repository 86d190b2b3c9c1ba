import type { BatchFile } from "#components/outbound/outbound-view";
import type { BatchStatus } from "#lib/domain/return-document";

type When = Date | string;

export type MoveOutRow = {
  batchNo: string;
  receiver: string;
  listNo: string | null;
  carrier: string | null;
  status: BatchStatus;
  approvedBy: string | null;
  approvedAt: When | null;
  clearedAt: When | null;
  gateAt: When | null;
  /** Silence was taken for the word, by the house's setting. */
  bySilence: boolean;
  /** When silence would count; null where it never does. */
  silentAt?: When | null;
  pieces: number;
};

export type ObjectedRow = {
  batchNo: string;
  receiver: string;
  round: number;
  reason: string;
  at: When;
  status: BatchStatus;
};

/** What holds of customs' silence, and who decided so. */
export type Silence = {
  hours: number;
  setAt: When | null;
  setBy: string | null;
  version: number | null;
};

/** The officer's desk: lists that wait for the word, those that have it, and the one in view. */
export type MoveOuts = {
  waiting: readonly MoveOutRow[];
  cleared: readonly MoveOutRow[];
  objected: readonly ObjectedRow[];
  silence: Silence;
  batch: BatchFile | null;
};
