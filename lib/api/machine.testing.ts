import { eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import type { Operation } from "#lib/api/operation";
import { listOperations } from "#lib/api/operations";
import { createApiKey } from "#lib/auth/create-api-key";
import { env } from "#lib/env";
import { makeMessage, sign } from "#lib/feedback/message.testing";
import { actorFor, asSystem } from "#lib/testing";

type Handler = (request: Request, named: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Asked = Readonly<Record<string, string>>;

/** Every route of the machine API by its path, as the document writes it, with what it serves. */
export const routes: ReadonlyMap<string, Readonly<Record<string, Handler>>> = new Map(
  Object.entries(
    import.meta.glob<Record<string, Handler>>("../../app/api/v1/**/route.ts", { eager: true }),
  ).map(([file, route]) => [
    file.slice("../../app".length, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}"),
    route,
  ]),
);

export type Told = {
  status: number;
  type: string | null;
  headers: Headers;
  /** What was parsed, or for what is no JSON its text. */
  body: Record<string, unknown>;
};

/** The machines of one test: a platform with a key, customs' platform, and an office that signs its answers. */
export async function makeMachines() {
  const { userId } = await actorFor("declarant");
  const [user] = await asSystem(({ tx }) => tx.select().from(users).where(eq(users.id, userId)), null);
  const { key } = await asSystem(createApiKey, { login: user?.login ?? "", label: "test" });
  const { message, office, secret } = await makeMessage();

  function proofOf(auth: Operation["auth"], body: unknown): Record<string, string> {
    if (auth === "apiKey") return { authorization: `Bearer ${key}` };
    if (auth === "customsToken") return { authorization: `Bearer ${env().CUSTOMS_TOKEN}` };
    if (auth === "none") return {};
    const { id, timestamp, signature } = sign(Object(body), secret).headers;
    return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
  }

  return {
    message,
    office,
    call: (operation: Operation, body?: unknown, asked?: Asked, headers: Record<string, string> = {}) =>
      send(operation, body, { ...headers, ...proofOf(operation.auth, body) }, asked),
  };
}

/** Sends a body as a machine does that has only these headers, with what stands in its path and behind it. */
export async function send(
  { path, method }: Pick<Operation, "path" | "method">,
  body: unknown,
  headers: Record<string, string> = {},
  asked: Asked = {},
): Promise<Told> {
  const handler = routes.get(path)?.[method.toUpperCase()];
  if (!handler) throw new Error(`nothing serves ${method} ${path}`);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const named = Object.fromEntries(Object.entries(asked).filter(([name]) => path.includes(`{${name}}`)));
  const url = new URL(
    path.replace(/\{(\w+)\}/g, (_, name) => asked[name] ?? ""),
    "http://localhost",
  );
  for (const [name, value] of Object.entries(asked)) if (!(name in named)) url.searchParams.set(name, value);
  const response = await handler(
    new Request(url, {
      method: method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body: text }),
    }),
    { params: Promise.resolve(named) },
  );
  const type = response.headers.get("content-type");
  const said = await response.text();
  const isJson = type?.includes("json") ?? false;
  return { status: response.status, type, headers: response.headers, body: isJson ? JSON.parse(said) : said };
}

/** Answers a request as the server does, for clients that know nothing but addresses. */
export async function answerRequest(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const { path, method } of listOperations()) {
    const pattern = path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    const handler = match && method.toUpperCase() === request.method && routes.get(path)?.[request.method];
    if (handler) return handler(request, { params: Promise.resolve({ ...match.groups }) });
  }
  throw new Error(`nothing serves ${request.method} ${pathname}`);
}
