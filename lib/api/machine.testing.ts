import { eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import type { Operation } from "#lib/api/operations";
import { createApiKey } from "#lib/auth/create-api-key";
import { env } from "#lib/env";
import { makeMessage, sign } from "#lib/feedback/message.testing";
import { actorFor, asSystem } from "#lib/testing";

type Handler = (request: Request) => Promise<Response>;

/** Every route of the machine API by its path, with what it serves. */
export const routes: ReadonlyMap<string, Readonly<Record<string, Handler>>> = new Map(
  Object.entries(
    import.meta.glob<Record<string, Handler>>("../../app/api/v1/**/route.ts", { eager: true }),
  ).map(([file, route]) => [file.slice("../../app".length, -"/route.ts".length), route]),
);

export type Told = { status: number; type: string | null; body: Record<string, unknown> };

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
    call: (operation: Operation, body?: unknown) => send(operation, body, proofOf(operation.auth, body)),
  };
}

/** Sends a body as a machine does that has only these headers. */
export async function send(
  { path, method }: Pick<Operation, "path" | "method">,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Told> {
  const handler = routes.get(path)?.[method.toUpperCase()];
  if (!handler) throw new Error(`nothing serves ${method} ${path}`);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await handler(
    new Request(`http://localhost${path}`, {
      method: method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body: text }),
    }),
  );
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}
