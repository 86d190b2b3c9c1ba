import { env } from "#lib/env";
import { readRetryAfterMs } from "#lib/outbox/backoff";
import type { WireRequest } from "#lib/outbox/channel";

/** Why an attempt was no delivery. */
export type SendTrouble =
  | "not_addressable"
  | "not_https"
  | "unreachable"
  | "timeout"
  | "redirect"
  | "refused"
  | "busy"
  | "broken";

/** What came of one attempt. */
export type SendOutcome = {
  delivered: boolean;
  /** HTTP status, or null where none came. */
  status: number | null;
  trouble: SendTrouble | null;
  /** The receiver's own first words, where it refused. */
  words: string;
  retryAfterMs: number | null;
  durationMs: number;
};

const timeoutMs = 10_000;
const answerLimitBytes = 64 * 1024;
const keptCharacters = 300;

/** The destination itself is in trouble, not this message: only these count for its rest. */
export const destinationTroubles: readonly SendTrouble[] = ["unreachable", "timeout", "busy", "broken"];

/**
 * Posts once: ten seconds at most, no redirects, at most 64 KB of answer. Any 2xx means delivered.
 * Outside the sandbox only https is spoken. No answer, whatever the reason, is an outcome and not an error.
 */
export async function sendRequest(request: WireRequest | null): Promise<SendOutcome> {
  const started = performance.now();
  const outcome = await attempt(request);
  return { ...outcome, durationMs: Math.round(performance.now() - started) };
}

async function attempt(request: WireRequest | null): Promise<Omit<SendOutcome, "durationMs">> {
  if (!request) return failed("not_addressable");
  if (env().CUSTOMS_CHANNEL !== "sandbox" && !request.url.startsWith("https://")) return failed("not_https");
  try {
    const response = await fetch(request.url, {
      method: "POST",
      headers: request.headers,
      body: request.body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const words = await firstWords(response);
    if (response.ok) {
      return { delivered: true, status: response.status, trouble: null, words: "", retryAfterMs: null };
    }
    const retryAfterMs = readRetryAfterMs(response.headers.get("retry-after"), new Date());
    return { delivered: false, status: response.status, trouble: troubleOf(response), words, retryAfterMs };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return failed(late ? "timeout" : "unreachable");
  }
}

function failed(trouble: SendTrouble): Omit<SendOutcome, "durationMs"> {
  return { delivered: false, status: null, trouble, words: "", retryAfterMs: null };
}

function troubleOf(response: Response): SendTrouble {
  if (response.status < 400) return "redirect";
  if (response.status === 408 || response.status === 425 || response.status === 429) return "busy";
  return response.status < 500 ? "refused" : "broken";
}

/** Reads the answer to its end, so that the connection can be used again, and keeps its beginning without markup. */
async function firstWords(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > answerLimitBytes) break;
    text += decoder.decode(chunk, { stream: true });
  }
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, keptCharacters);
}
