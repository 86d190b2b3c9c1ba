import { isLoopbackName } from "#lib/domain/loopback";
import { env } from "#lib/env";
import { readRetryAfterMs } from "#lib/outbox/backoff";
import type { WireRequest } from "#lib/outbox/channel";
import { AddressRefused, postOnce } from "#lib/outbox/post-once";
import { notSent, type SendTrouble, type Sent } from "#lib/outbox/send-outcome";

const timeoutMs = 10_000;
const answerLimitBytes = 64 * 1024;
const keptCharacters = 300;

/**
 * Posts once: ten seconds at most, no redirects, at most 64 KB of answer. Any 2xx means delivered. Outside the
 * sandbox only https is spoken, but to this very machine; and never to where a name should not lead. No
 * answer, whatever the reason, is an outcome and not an error.
 */
export async function sendRequest(request: WireRequest): Promise<Sent> {
  if (!isSpoken(request.url)) return notSent("not_https");
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { status, header, text } = await postOnce(request, { signal, limitBytes: answerLimitBytes });
    if (status >= 200 && status < 300) {
      return { delivered: true, status, trouble: null, words: "", retryAfterMs: null };
    }
    const retryAfterMs = readRetryAfterMs(header("retry-after"), new Date());
    return { delivered: false, status, trouble: troubleOf(status), words: firstWords(text), retryAfterMs };
  } catch (error) {
    if (error instanceof AddressRefused) return notSent("address_refused");
    return notSent(signal.aborted ? "timeout" : "unreachable");
  }
}

function isSpoken(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || env().CUSTOMS_CHANNEL === "sandbox" || isLoopbackName(hostname);
}

function troubleOf(status: number): SendTrouble {
  if (status < 400) return "redirect";
  if (status === 408 || status === 425 || status === 429) return "busy";
  return status < 500 ? "refused" : "broken";
}

/** The beginning of an answer, without markup. */
function firstWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, keptCharacters);
}
