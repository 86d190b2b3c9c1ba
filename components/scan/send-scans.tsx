import type { SentScan, Verdict } from "#components/scan/queued-scan";
import { type ApiError, getJson, postJson, toApiError } from "#lib/http/fetch-json";

/* The server gives up on a silent database after five seconds; who hears nothing for so long asks again. */
const SILENT_MS = 15_000;

type Told = { status: number; body: unknown };

/** Sends one scan to its own address, in the name of who scanned it, or reads what it asks for. Never rejects. */
export async function sendScan<Answer>(
  { key, scannedAt, request: { url, body } }: SentScan,
  scannedBy: string,
  signal: AbortSignal,
): Promise<Verdict<Answer>> {
  const options = { idempotencyKey: key, scannedBy, waitedMs: waited(scannedAt), signal: orSilent(signal) };
  const heard = body === null ? getJson<Answer>(url, options.signal) : postJson<Answer>(url, body, options);
  return heard.then(
    (answer) => ({ ok: true, answer }),
    (error: unknown) => ({ ok: false, error }),
  );
}

/**
 * Sends scans of one address in one request; each is answered for itself, and those that the server did not come to
 * are missing at the end. Rejects when the request as a whole was not answered.
 */
export async function sendScans<Answer>(
  scans: readonly SentScan[],
  scannedBy: string,
  signal: AbortSignal,
): Promise<Verdict<Answer>[]> {
  const [first] = scans;
  if (!first) return [];
  const { answers } = await postJson<{ answers: Told[] }>(
    `${first.request.url}/scans`,
    {
      scans: scans.map(({ key, scannedAt, request }) => ({
        key,
        body: request.body,
        waitedMs: waited(scannedAt),
      })),
    },
    { idempotencyKey: first.key, scannedBy, signal: orSilent(signal) },
  );
  return answers.map(toVerdict<Answer>);
}

/** On this machine's own clock: from the scan to this attempt. */
function waited(scannedAt: string): number {
  return Math.max(0, Date.now() - Date.parse(scannedAt));
}

function toVerdict<Answer>({ status, body }: Told): Verdict<Answer> {
  if (status < 300) return { ok: true, answer: body as Answer };
  return { ok: false, error: toApiError(status, body as Partial<ApiError>) };
}

function orSilent(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(SILENT_MS)]);
}
