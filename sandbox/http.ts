import type { IncomingMessage, ServerResponse } from "node:http";

export type Answer = { status: number; type: string; body: string; headers?: Record<string, string> };

/** No answer at all: the connection is cut, or held until the client gives up. */
export type Silence = "cut" | "hold";

export type Request = {
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
};

/** A JSON answer. */
export function json(status: number, value: unknown, headers?: Record<string, string>): Answer {
  return {
    status,
    type: "application/json; charset=utf-8",
    body: `${JSON.stringify(value)}\n`,
    ...(headers && { headers }),
  };
}

/** A refusal: a code for machines and what it is about. */
export function problem(status: number, code: string, detail?: string): Answer {
  return json(status, { code, ...(detail && { detail }) });
}

const DISCARDED_BYTES = 24 * 1024 * 1024;

/**
 * The whole body, or null when it is longer than the limit. What is too much is read and dropped up to a point,
 * because a client still writing would never see the answer.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= limitBytes) chunks.push(bytes);
    else chunks.length = 0;
    if (length > DISCARDED_BYTES) break;
  }
  return length > limitBytes ? null : Buffer.concat(chunks);
}

/** The headers as single strings; Node has joined repeated ones already. */
export function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

/** The body as JSON, or undefined when it is none. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Sends the answer; nothing of the sandbox may be cached, framed or guessed at. */
export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "content-type": answer.type,
    "content-length": Buffer.byteLength(answer.body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...answer.headers,
  });
  response.end(answer.body);
}
