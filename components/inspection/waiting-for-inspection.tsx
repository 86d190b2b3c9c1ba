import type { ItemFile } from "#components/item/item-file";

/** Whether a piece waits for an inspector: received, or sent back into a round without a finding. */
export function isWaitingForInspection({ state, round, findings }: ItemFile): boolean {
  if (state === "received") return true;
  const isFound = findings.some(
    (finding) => finding.kind === "inspection" && finding.round === round && finding.takenBackAt === null,
  );
  return state === "inspected" && !isFound;
}
