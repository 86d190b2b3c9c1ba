import type { ImportCounts } from "#lib/customs/import-files";

/** The exit code of an import that found nothing to take, or could not run. */
export const nothingUsable = 2;

/** 0 when all was taken or known, 1 when some was refused, 2 when nothing was usable. */
export function exitCodeOf({ taken, unchanged, refused }: ImportCounts): number {
  const usable = taken.lists + taken.receipts + taken.returns + unchanged;
  if (usable === 0) return nothingUsable;
  return refused > 0 ? 1 : 0;
}
