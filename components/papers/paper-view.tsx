import type { BatchOutcome } from "#lib/domain/item";
import type { PaperKind } from "#lib/domain/papers/paper";
import type { BatchStatus } from "#lib/domain/return-document";

/** A load, as far as its papers hang on it. */
export type PaperSubject = { batchNo: string; outcome: BatchOutcome; status: BatchStatus };

/** A paper that was made. */
export type MadePaper = {
  kind: PaperKind;
  number: string;
  subjectNo: string;
  sha256: string;
  madeAt: Date | string;
  madeBy: string;
  replacedBy: string | null;
};

/** Where a paper is fetched. */
export function paperUrl(number: string, format: "pdf" | "csv", language: string): string {
  return `/api/documents/${number}?${new URLSearchParams({ format, language })}`;
}
