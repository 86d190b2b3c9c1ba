import { batchesOf, batchKey, codeKey, type RecallScope } from "#lib/domain/recall";

/** A recall's scope as its row holds it, with what is compared. */
export function recallRow({ barCode, batches, expiresFrom, expiresTo }: RecallScope) {
  const batchCodes = batchesOf(batches);
  return {
    barCode,
    batchCodes,
    expiresFrom,
    expiresTo,
    codeKey: codeKey(barCode),
    batchKeys: batchCodes.map(batchKey),
  };
}
