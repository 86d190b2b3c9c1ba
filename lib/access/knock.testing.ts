import { z } from "zod";
import { inScope } from "#db/scope";
import { bodiesByHand } from "#lib/access/bodies.testing";
import { handlerOf, lineOf, namedBehind, photoShell, splitDoor } from "#lib/access/route-sources.testing";
import { type Known, sampleOf } from "#lib/access/sample-of.testing";
import { type Visitor, visitorsPin } from "#lib/access/visitor.testing";
import type { Context } from "#lib/context";
import { asRefusal } from "#lib/database-refusal";
import { AppError } from "#lib/errors";
import { uuidv7 } from "#lib/uuid";

/** What was asked at a door and what was heard: status, code, and the whole answer with its headers as one text. */
export type Heard = { status: number; code: string | null; said: string; asked: string };

const origin = "http://guicang.test";

/**
 * Something lawful to send to a door, made from its schema with the known values where fields have their names; fails
 * where nothing fits, and says where to write it by hand.
 */
export async function askFor(name: string, known: Known): Promise<unknown> {
  return askWith(name, { pin: visitorsPin, ...known });
}

async function askWith(name: string, known: Known): Promise<unknown> {
  const { schema } = await namedBehind(name);
  const byHand = bodiesByHand[name]?.(known);
  const asked = byHand ?? (schema ? sampleOf(schema, known) : {});
  const found = schema ? z.safeParse(schema as z.core.$ZodType, asked) : null;
  if (found && !found.success) {
    const problems = JSON.stringify([asked, found.error.issues]);
    throw new Error(`add what "${name}" takes to lib/access/bodies.testing.ts: ${problems}`);
  }
  return asked;
}

/** Sends it as the browser or the machine of a visitor does, or as a stranger's. */
export async function knock(name: string, visitor: Visitor | null, known: Known = {}): Promise<Heard> {
  const asked = await askFor(name, known);
  const { request, params } = requestTo(name, visitor, asked);
  const leaving = new AbortController();
  const handler = await handlerOf(name);
  const response = await handler(new Request(request, { signal: leaving.signal }), {
    params: Promise.resolve(params),
  });
  const headers = JSON.stringify([...response.headers]);
  if (response.headers.get("content-type") === "text/event-stream") {
    leaving.abort();
    return { status: response.status, code: null, said: headers, asked: "" };
  }
  const text = Buffer.from(await response.arrayBuffer()).toString();
  const told = toldIn(text, response.status);
  return { ...told, said: `${headers}\n${text}`, asked: JSON.stringify([request.url, asked]) };
}

/** The status and code of an answer; of a scan that was sent with others, its own. */
function toldIn(text: string, status: number): Pick<Heard, "status" | "code"> {
  const body = Object(text.startsWith("{") && text.endsWith("}") ? JSON.parse(text) : null);
  const [first] = Array.isArray(body.answers) ? body.answers : [];
  if (typeof first?.status === "number") return { status: first.status, code: first.body?.code ?? null };
  return { status, code: typeof body.code === "string" ? body.code : null };
}

function requestTo(name: string, visitor: Visitor | null, asked: unknown) {
  const { method, path } = splitDoor(name);
  const fields = Object.entries(Object(asked)).map(([field, value]) => [field, String(value)] as const);
  const inPath = (path.match(/(?<=\[)\w+(?=\])/g) ?? []).map((field) => [field, "A1B2C3"]);
  const named = fields.filter(([field]) => path.includes(`[${field}]`));
  const params: Record<string, string> = Object.fromEntries([...inPath, ...named]);
  const url = new URL(
    path.replace(/\[(\w+)\]/g, (_, field) => encodeURIComponent(params[field] ?? "")),
    origin,
  );
  if (lineOf(name).includes("serveLabels(")) url.searchParams.set("format", "zpl");
  const headers = new Headers({ origin, host: new URL(origin).host, "idempotency-key": uuidv7() });
  if (visitor && path.startsWith("/api/v1/")) headers.set("authorization", `Bearer ${visitor.key}`);
  else if (visitor) headers.set("cookie", visitor.cookie);
  if (method === "GET") {
    for (const [field, value] of fields) if (!(field in params)) url.searchParams.set(field, value);
    return { request: new Request(url, { headers }), params };
  }
  return { request: new Request(url, { method, headers, body: bodyFor(name, asked) }), params };
}

function bodyFor(name: string, asked: unknown): string | FormData {
  const line = lineOf(name);
  if (photoShell.test(line)) return formOf(asked);
  if (typeof asked === "string") return asked;
  return JSON.stringify(line.includes("handleScans(") ? { scans: [{ key: uuidv7(), body: asked }] } : asked);
}

function formOf(asked: unknown): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(Object(asked))) form.set(field, String(value));
  form.set("file", new Blob(["no picture"]), "photo.jpg");
  return form;
}

/** Thrown so that nothing of a try stays. */
class TakenBack extends Error {}

/**
 * What the use-case behind a door says to a visitor, `done` or the code of its refusal, with all that it wrote taken
 * back; null where the door names no use-case. A bug in it is thrown.
 */
export async function tryBehind(name: string, visitor: Visitor, known: Known = {}): Promise<string | null> {
  const { schema, act } = await namedBehind(name);
  if (!act) return null;
  const input = z.parse((schema ?? z.unknown()) as z.core.$ZodType, await askFor(name, known));
  const { actor } = visitor;
  const eyes = { scope: actor.scope, code: actor.scopeCode, actorId: actor.userId };
  try {
    await inScope(eyes, async (tx) => {
      await act(contextOf({ tx, actor }), input);
      throw new TakenBack();
    });
  } catch (error) {
    const told = asRefusal(error);
    if (told instanceof TakenBack) return "done";
    if (told instanceof AppError) return told.code;
    throw new Error(`${name} of ${visitor.role} fails by a bug`, { cause: error });
  }
  return null;
}

function contextOf({ tx, actor }: Pick<Context, "tx" | "actor">): Context {
  const now = new Date();
  const heard = { touchedLists: new Set<string>(), ownerNews: [], changed: new Set<never>() };
  return { tx, actor, now, scannedAt: now, requestId: uuidv7(), ...heard };
}
