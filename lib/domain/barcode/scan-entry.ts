/** How a code came in: read by a scanner or a camera, typed by hand, or pasted (remote desktop, phone as scanner). */
export const scanEntries = ["scanner", "manual", "paste"] as const;
export type ScanEntry = (typeof scanEntries)[number];
