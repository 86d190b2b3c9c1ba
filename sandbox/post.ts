import { Webhook } from "standardwebhooks";
import type { Config } from "./config.ts";
import type { Outcome } from "./dispatcher.ts";
import type { Acknowledgement, Delivery, Receipt } from "./events.ts";

const ANSWER_WITHIN_MS = 10_000;
const KEPT_WORDS = 300;
const MOST_ANSWER_BYTES = 64 * 1024;

function acknowledgementHeaders(ack: Acknowledgement, ownKey: string): Record<string, string> {
  const now = new Date();
  const key = ack.keyIsWrong ? `whsec_${Buffer.from(`no key of ${ack.office}`).toString("base64")}` : ownKey;
  return {
    "content-type": "application/json",
    "webhook-id": ack.webhookId,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(ack.webhookId, now, ack.body),
  };
}

function receiptHeaders({ customsToken }: Config, { tokenIsWrong }: Receipt): Record<string, string> {
  const token = tokenIsWrong ? `${customsToken}, but not quite` : customsToken;
  return { "content-type": "application/xml", authorization: `Bearer ${token}` };
}

/** Reads a short answer to its end, which keeps the connection for the next post, and drops a long one. */
async function firstWords(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, KEPT_WORDS);
}

/** Posts one delivery to the product. No answer, whatever the reason, is an outcome and not an error. */
export async function postDelivery(
  config: Config,
  delivery: Delivery,
  keyOf: (office: string) => string,
  stopped: AbortSignal,
): Promise<Outcome> {
  const isReceipt = delivery.kind === "receipt";
  const headers = isReceipt
    ? receiptHeaders(config, delivery)
    : acknowledgementHeaders(delivery, keyOf(delivery.office));
  try {
    const response = await fetch(isReceipt ? config.receiptsUrl : config.acknowledgementsUrl, {
      method: "POST",
      headers,
      body: delivery.body,
      redirect: "manual",
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    return { status: response.status, words: await firstWords(response) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { status: null, words: cause instanceof Error ? cause.message : String(cause) };
  }
}
