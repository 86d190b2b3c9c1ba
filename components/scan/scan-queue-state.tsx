import type { QueuedScan, ScanRequest, SentScan, SettledScan, Verdict } from "#components/scan/queued-scan";

/**
 * Why nothing moves: the server cannot be reached or asks for patience, it fails at the scan, or the person must
 * sign in again.
 */
export type ScanTrouble = "none" | "unreachable" | "failing" | "signed_out";

export type ScanQueueState = {
  pending: readonly QueuedScan[];
  /** Scans that the server failed at and a person set aside, so that the others go on; none is lost by it. */
  aside: readonly QueuedScan[];
  /** Scans that other people left at this bench, unanswered: only their own sign-in sends them. */
  others: number;
  trouble: ScanTrouble;
  /** False while it is not known what was left here before. */
  isRead: boolean;
  /** False when the browser refused to keep a scan across a reload. */
  isKept: boolean;
};

/** The state before anything is known. */
export const unreadQueue: ScanQueueState = {
  pending: [],
  aside: [],
  others: 0,
  trouble: "none",
  isRead: false,
  isKept: true,
};

export type ScanStore = {
  /** This person's scans, in no order, and how many there are of others; null when nothing can be kept here. */
  load: () => Promise<{ scans: QueuedScan[]; others: number } | null>;
  /** False when the browser would not keep them. */
  save: (scans: readonly QueuedScan[]) => Promise<boolean>;
  remove: (keys: readonly string[]) => Promise<boolean>;
};

export type ScanQueueParts<Answer> = {
  store: ScanStore;
  /** How many scans go in one request; more than one only where no request depends on an answer before it. */
  atOnce: number;
  /** Asked when the scan's turn comes, after every earlier answer was taken in; at the scan where several go at once. */
  toRequest: (scan: QueuedScan) => ScanRequest;
  /** What was heard of each scan, in their order; of those at the end that were not decided, nothing. */
  send: (scans: readonly SentScan[], signal: AbortSignal) => Promise<Verdict<Answer>[]>;
  troubleOf: (error: unknown) => ScanTrouble;
  onSettled: (settled: readonly SettledScan<Answer>[]) => void;
  onChange: (state: ScanQueueState) => void;
  /** Resolves after so many ms, or at once when the signal fires. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type ScanQueue = {
  /** Never waits: the scan is kept and sent behind the caller's back. */
  add: (scan: QueuedScan) => void;
  /** Tries again now: the network is back, or the person signed in. */
  wake: () => void;
  /** Leaves the scan that the server fails at for later, at a person's word, and goes on behind it. */
  setAside: () => void;
  /** Sends a scan that was set aside again, behind what waits now. */
  takeUp: (key: string) => void;
  /** Gives a scan that was set aside up: it is never sent again. */
  drop: (key: string) => void;
  /** Sends nothing more; what is pending stays in the store. */
  stop: () => void;
};
