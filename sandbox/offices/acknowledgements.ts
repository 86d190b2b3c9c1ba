import type { Acknowledgement } from "../events.ts";
import type { Acknowledge } from "../scenario.ts";

/** The message an acknowledgement is about. */
export type Acknowledged = { id: string; office: string; bodySha256: string; receivedAt: string };

const REJECTED = "数量与本关底账不符";
const OTHER_HASH = "0".repeat(64);

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
  Partial<AcknowledgementBody>;

function variants(message: Acknowledged, how: Acknowledge, reason: string): Variant[] {
  const rejected = { result: "rejected", reason } as const;
  const table: Record<Acknowledge, Variant[]> = {
    none: [],
    accept: [{}],
    reject: [rejected],
    repeat: [{}, {}, {}],
    contradictory: [{}, { ...rejected, webhookId: `ack_${message.id}_2` }],
    wrong_signature: [{ keyIsWrong: true }],
    wrong_hash: [{ bodySha256: OTHER_HASH }],
    foreign: [{ office: foreignOffice(message.office) }],
    unknown: [{ messageId: `${message.id}-unknown`, webhookId: `ack_${message.id}-unknown` }],
  };
  return table[how];
}

/** What an office sends back about a message, ready to post from `dueAt` on; `count` were planned before. */
export function planAcknowledgements(
  message: Acknowledged,
  how: Acknowledge,
  reason: string | undefined,
  dueAt: number,
  count: number,
): Acknowledgement[] {
  return variants(message, how, reason ?? REJECTED).map((variant, index) => {
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
      id: `${message.id}#${count + index}`,
      lane: message.id,
      dueAt,
      until: "verdict",
      body: JSON.stringify(body),
      webhookId: variant.webhookId ?? `ack_${message.id}`,
      office,
      keyIsWrong: variant.keyIsWrong ?? false,
      result,
    };
  });
}
