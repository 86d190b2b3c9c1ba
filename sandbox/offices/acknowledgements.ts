import type { Acknowledgement } from "../events.ts";
import type { Acknowledge } from "../scenario.ts";
import { seededPick } from "../seeded.ts";

/** The message an acknowledgement is about. */
export type Acknowledged = { id: string; office: string; bodySha256: string; receivedAt: string };

/** How an office answers a message, and from when on; `count` answers were planned before. */
export type Manner = {
  how: Acknowledge;
  reason: string | undefined;
  seed: string;
  delayMs: number;
  dueAt: number;
  count: number;
};

const REJECTED = "数量与本关底账不符";
const OTHER_HASH = "0".repeat(64);
const LATE_BY_DELAYS = 20;

/** The body of POST …/feedback/acknowledgements. */
type AcknowledgementBody = {
  formatVersion: "1";
  messageId: string;
  office: string;
  result: "accepted" | "rejected";
  reason: string | null;
  bodySha256: string;
  receivedAt: string;
};

function foreignOffice(office: string): string {
  return office === "2992" ? "3105" : "2992";
}

type Variant = Partial<Pick<Acknowledgement, "webhookId" | "office" | "keyIsWrong">> &
  Partial<AcknowledgementBody> & { afterDelays?: number };

/** All that comes to nothing, each before or after the one answer that counts. */
const MIXTURE = [
  "accept",
  "accept",
  "repeat",
  "late",
  "contradictory",
  "forged",
  "wrong_hash",
  "foreign",
  "unknown",
] as const satisfies readonly Acknowledge[];

function variants(message: Acknowledged, { how, reason, seed }: Manner): Variant[] {
  const { id, office } = message;
  const rejected = { result: "rejected", reason: reason ?? REJECTED } as const;
  const forged = { ...rejected, keyIsWrong: true, webhookId: `ack_${id}_forged` };
  const table: Record<Exclude<Acknowledge, "mixed">, Variant[]> = {
    none: [],
    accept: [{}],
    reject: [rejected],
    repeat: [{}, {}, {}],
    late: [{ afterDelays: LATE_BY_DELAYS }],
    contradictory: [{}, { ...rejected, webhookId: `ack_${id}_2` }],
    forged: [forged, {}],
    wrong_signature: [{ keyIsWrong: true }],
    wrong_hash: [{ bodySha256: OTHER_HASH }],
    foreign: [{ office: foreignOffice(office) }],
    unknown: [{ messageId: `${id}-unknown`, webhookId: `ack_${id}-unknown` }],
  };
  if (how !== "mixed") return table[how];
  const picked = seededPick(MIXTURE, seed, "mixed", id);
  const countsFor = table[picked].some((one) => isGenuine(message, one));
  return countsFor
    ? table[picked]
    : [...table[picked].map((one) => ({ webhookId: `ack_${id}_odd`, ...one })), {}];
}

function isGenuine(message: Acknowledged, one: Variant): boolean {
  const isForMessage = one.messageId === undefined && one.bodySha256 === undefined;
  return isForMessage && !one.keyIsWrong && (one.office ?? message.office) === message.office;
}

/** What an office sends back about a message, ready to post at its time. */
export function planAcknowledgements(message: Acknowledged, manner: Manner): Acknowledgement[] {
  return variants(message, manner).map((variant, index) => {
    const office = variant.office ?? message.office;
    const result = variant.result ?? "accepted";
    const body: AcknowledgementBody = {
      formatVersion: "1",
      messageId: variant.messageId ?? message.id,
      office,
      result,
      reason: variant.reason ?? null,
      bodySha256: variant.bodySha256 ?? message.bodySha256,
      receivedAt: message.receivedAt,
    };
    return {
      kind: "acknowledgement",
      id: `${message.id}#${manner.count + index}`,
      lane: message.id,
      dueAt: manner.dueAt + (variant.afterDelays ?? 0) * manner.delayMs,
      until: "verdict",
      body: JSON.stringify(body),
      webhookId: variant.webhookId ?? `ack_${message.id}`,
      office,
      keyIsWrong: variant.keyIsWrong ?? false,
      result,
    };
  });
}
