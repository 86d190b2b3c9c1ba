import type { RecallRow } from "#components/recalls/recall-view";

/** A recall while it is being written. */
export type RecallDraft = {
  barCode: string;
  batches: string;
  expiresFrom: string;
  expiresTo: string;
  source: string;
  documentNo: string;
  reason: string;
  validFrom: string;
  validTo: string;
};

/** An empty recall from today on, or one that narrows another and begins with all the other says. */
export function beginRecall(replaces: RecallRow | null, today: string): RecallDraft {
  return {
    barCode: replaces?.barCode ?? "",
    batches: replaces?.batchCodes.join("\n") ?? "",
    expiresFrom: replaces?.expiresFrom ?? "",
    expiresTo: replaces?.expiresTo ?? "",
    source: replaces?.source ?? "",
    documentNo: "",
    reason: replaces?.reason ?? "",
    validFrom: replaces?.validFrom ?? today,
    validTo: replaces?.validTo ?? "",
  };
}

/** Whether the scope says enough to look what it would catch. */
export function hasScope({ barCode }: RecallDraft): boolean {
  return barCode.trim().length >= 4;
}

/** Whether everything is said that a recall must say. */
export function isWhole(draft: RecallDraft): boolean {
  return (
    hasScope(draft) &&
    [draft.source, draft.documentNo, draft.reason, draft.validFrom].every((text) => text.trim())
  );
}

/** The address that tells what the scope would catch now. */
export function previewUrl({ barCode, batches, expiresFrom, expiresTo }: RecallDraft): string {
  return `/api/recall-previews?${new URLSearchParams({ barCode: barCode.trim(), batches: batches.trim(), expiresFrom, expiresTo })}`;
}

/** The recall as it is sent. */
export function recallBody(draft: RecallDraft, replaces: RecallRow | null) {
  return {
    barCode: draft.barCode.trim(),
    batches: draft.batches.trim(),
    expiresFrom: draft.expiresFrom || null,
    expiresTo: draft.expiresTo || null,
    source: draft.source.trim(),
    documentNo: draft.documentNo.trim(),
    reason: draft.reason.trim(),
    validFrom: draft.validFrom,
    validTo: draft.validTo || null,
    replaces: replaces?.recallNo ?? null,
  };
}
