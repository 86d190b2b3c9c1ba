import type { RefusalCode, RefusalParams } from "#lib/domain/refusal";

/** What the server said no with; status 0 and `unreachable` when it said nothing. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: RefusalCode | "unreachable" | "unexpected";
  readonly params: RefusalParams;

  constructor(status: number, code: ApiError["code"], params: RefusalParams = {}) {
    super(code);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

type PostOptions = {
  idempotencyKey: string;
  signal?: AbortSignal;
  /** Whose scan or photo it is: under somebody else's session the server refuses it as `signed_out`. */
  scannedBy?: string;
  /** How long the scan waited here, in milliseconds. */
  waitedMs?: number;
};

/** Told to the window when an answer says that the session is over, whoever asked. */
export const signedOutEvent = "guicang.signed-out";

/** Posts JSON under an idempotency key the caller keeps until it is answered. Throws `ApiError`. */
export async function postJson<T>(url: string, body: unknown, options: PostOptions): Promise<T> {
  const { idempotencyKey, signal, scannedBy, waitedMs } = options;
  return request<T>(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": idempotencyKey,
      ...(scannedBy ? { "scanned-by": scannedBy } : {}),
      ...(waitedMs === undefined ? {} : { "scan-waited": String(waitedMs) }),
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** Posts a file under an idempotency key. Throws `ApiError`. */
export async function postForm<T>(url: string, form: FormData, options: PostOptions): Promise<T> {
  const { idempotencyKey, scannedBy } = options;
  return request<T>(url, {
    method: "POST",
    headers: { "idempotency-key": idempotencyKey, ...(scannedBy ? { "scanned-by": scannedBy } : {}) },
    body: form,
  });
}

/** Reads JSON. Throws `ApiError`. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  return request<T>(url, signal ? { signal } : {});
}

/**
 * Posts a file and hears an answer of lines while it comes; each batch holds whole lines only. Throws `ApiError`,
 * also where the answer breaks off.
 */
export async function postForLines(
  url: string,
  file: Blob,
  { onLines, signal }: { onLines: (lines: readonly string[]) => void; signal: AbortSignal },
): Promise<void> {
  const lost = () => new ApiError(0, "unreachable");
  const response = await fetch(url, { method: "POST", body: file, signal }).catch(() => {
    throw lost();
  });
  if (!response.ok || !response.body)
    throw refusalOf(response.status, await response.json().catch(() => null));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ""; ; ) {
    const { done, value = "" } = await reader.read().catch(() => {
      throw lost();
    });
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) onLines(lines);
  }
}

async function request<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch(() => {
    throw new ApiError(0, "unreachable");
  });
  const body = await response.json().catch(() => {
    // An answer that broke off is no answer: the work may be done, the same key will tell.
    if (response.ok) throw new ApiError(0, "unreachable");
    return null;
  });
  if (response.ok) return body;
  throw refusalOf(response.status, body);
}

/** A no as it is thrown; that the session is over is told to the window as well. */
function refusalOf(status: number, body: Parameters<typeof toApiError>[1]): ApiError {
  if (status === 401 && typeof window !== "undefined") window.dispatchEvent(new Event(signedOutEvent));
  return toApiError(status, body);
}

/** What a status and its body said no with. */
export function toApiError(
  status: number,
  body: Partial<Pick<ApiError, "code" | "params">> | null,
): ApiError {
  return new ApiError(status, body?.code ?? "unexpected", body?.params ?? {});
}
