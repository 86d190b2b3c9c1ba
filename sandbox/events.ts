import type { Flow, Scenario } from "./scenario.ts";

/** The two ends of a DxpMsg, and the sender's own number of it. */
export type Envelope = { copMsgId: string; senderId: string; receiverId: string };

type DocumentLine = { gnum: string; gcode: string; gname: string; qty: string; unit: string };

/** What the sandbox keeps of a CEB625: everything it answers with, nothing about the buyer. */
export type CustomsDocument = {
  copNo: string;
  guid: string;
  /** The platform's own number; a change or withdrawal keeps that of what it replaces. */
  preNo: string;
  appType: string;
  /** The document that this one changes or withdraws; null when it is new, or names none that stands. */
  replaces: string | null;
  customsCode: string;
  agentCode: string;
  ebpCode: string;
  ebcCode: string;
  invtNo: string;
  orderNo: string;
  logisticsNo: string;
  dxpId: string;
  lines: DocumentLine[];
  sha256: string;
  /** How its receipts are addressed, when it came in an envelope. */
  envelope: Envelope | null;
  receivedAt: string;
  flow: Flow;
  /** The words of a refusal; null for one of the usual ones. */
  reason: string | null;
  delayMs: number;
};

/** When a post counts as done: on a 2xx, on any answer, or on any answer that no repetition would change. */
export type Until = "success" | "answer" | "verdict";

type Planned = { id: string; lane: string; dueAt: number; until: Until; body: string };

export type Receipt = Planned & {
  kind: "receipt";
  status: string;
  awaitsReview: boolean;
  tokenIsWrong?: boolean;
};

/** A message that failed the format check, which nothing but a CEB900 answers. */
export type Misread = { id: string; problem: string; sha256: string };

export type Acknowledgement = Planned & {
  kind: "acknowledgement";
  webhookId: string;
  office: string;
  keyIsWrong: boolean;
  result: "accepted" | "rejected";
};

/** One post to the product. Those of one lane go out one after the other, in the order they were planned. */
export type Delivery = Receipt | Acknowledgement;

export type FeedbackAttempt = {
  office: string;
  id: string | null;
  phase: string | null;
  headers: Record<string, string>;
  body: string;
  bodySha256: string;
  signature: "valid" | "invalid";
  /** Which of the office's keys it was signed with, counted from one. */
  keys?: number[];
  problem: string | null;
  answered: number;
};

/** One line of the raw log. The whole state of the sandbox follows from these. */
export type SandboxEvent = { at: string } & (
  | { type: "document"; document: CustomsDocument; withdrawn?: string[]; deliveries: Receipt[] }
  | ({ type: "misread"; deliveries: Receipt[] } & Misread)
  | { type: "conflict"; copNo: string; guid: string; deliveries: Receipt[] }
  | { type: "review"; copNo: string; decision: "admit" | "refuse"; withdrawn: string; deliveries: Receipt[] }
  | ({ type: "feedback"; deliveries: Acknowledgement[] } & FeedbackAttempt)
  | { type: "acknowledge"; id: string; deliveries: Acknowledgement[] }
  | { type: "attempt"; kind: Delivery["kind"]; id: string; lane: string; outcome: string; done: boolean }
  | { type: "knock"; sha256: string }
  | { type: "keys"; office: string; secrets: string[] }
  | { type: "scenario"; scenario: Scenario }
);
