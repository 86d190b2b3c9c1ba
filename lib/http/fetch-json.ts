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

type PostOptions = { idempotencyKey: string; signal?: AbortSignal };

/** Posts JSON under an idempotency key the caller keeps until it is answered. Throws `ApiError`. */
export async function postJson<T>(url: string, body: unknown, options: PostOptions): Promise<T> {
  return request<T>(url, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": options.idempotencyKey },
    body: JSON.stringify(body),
    ...(options.signal ? { signal: options.signal } : {}),
  });
}

/** Posts a file under an idempotency key. Throws `ApiError`. */
export async function postForm<T>(url: string, form: FormData, options: PostOptions): Promise<T> {
  return request<T>(url, {
    method: "POST",
    headers: { "idempotency-key": options.idempotencyKey },
    body: form,
  });
}

/** Reads JSON. Throws `ApiError`. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  return request<T>(url, signal ? { signal } : {});
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
  throw new ApiError(response.status, body?.code ?? "unexpected", body?.params ?? {});
}
