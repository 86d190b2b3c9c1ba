/** How a code came in: read by a scanner or a camera, typed by hand, or pasted (remote desktop, phone as scanner). */
export const scanEntries = ["scanner", "manual", "paste"] as const;
export type ScanEntry = (typeof scanEntries)[number];

const leastSureFirst = ["manual", "paste", "scanner"] as const satisfies readonly ScanEntry[];

/** How several codes that make one act came in: by hand where any of them did. */
export function leastSure(...entries: readonly (ScanEntry | undefined)[]): ScanEntry {
  return leastSureFirst.find((entry) => entries.includes(entry)) ?? "scanner";
}
