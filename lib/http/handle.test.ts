import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { z } from "zod";
import { createUser } from "#lib/auth/create-user";
import { sessionCookieName } from "#lib/auth/session-cookie";
import { signIn } from "#lib/auth/sign-in";
import type { Context } from "#lib/context";
import { env } from "#lib/env";
import { handle, handleRead } from "#lib/http/handle";
import { asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse battery";
const origin = "http://guicang.test";

/** The cookie of a receiver who signed in. */
async function cookie(): Promise<string> {
  const login = `h${uuidv7()}`;
  const plain = { scopeCode: null, pin: null, badgeCode: null, officerNumber: null } as const;
  await asSystem(createUser, { login, name: "测试员", role: "receiver", password, ...plain });
  const opened = await asSystem(signIn, { login, password, address: uuidv7() });
  if (!opened.ok) throw new Error("not signed in");
  const salt = sessionCookieName();
  return `${salt}=${await encode({ token: { sid: opened.sessionId }, secret: env().AUTH_SECRET, salt })}`;
}

const Input = z.strictObject({
  note: z.string().optional(),
  code: z.string().optional(),
  no: z.string().optional(),
});
const echo = async (_: Context, input: z.infer<typeof Input>) => input;
const write = handle(Input, echo);
const read = handleRead(Input, echo);

const post = async (body: unknown, headers: Record<string, string> = {}) =>
  write(
    new Request(`${origin}/api/echoes`, {
      method: "POST",
      headers: {
        origin,
        host: "guicang.test",
        cookie: await cookie(),
        "idempotency-key": uuidv7(),
        ...headers,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

const answers: [
  what: string,
  body: unknown,
  headers: Record<string, string>,
  status: number,
  told: object,
][] = [
  ["a good one", { note: "a\nb", code: "]d201\u001d21A" }, {}, 201, { note: "a\nb", code: "]d201\u001d21A" }],
  [
    "a NUL",
    { no: "A\u0000" },
    {},
    422,
    { code: "input_invalid", params: { field: "no", problem: "unprintable" } },
  ],
  ["an unknown field", { nought: 1 }, {}, 422, { code: "input_invalid", params: { field: "nought" } }],
  ["no JSON", "{", {}, 422, { code: "input_invalid", params: { problem: "not_json" } }],
  ["a foreign origin", {}, { origin: "http://elsewhere.test" }, 403, { code: "origin_foreign" }],
  ["no key", {}, { "idempotency-key": "" }, 400, { code: "key_missing" }],
  ["nobody", {}, { cookie: "" }, 401, { code: "signed_out" }],
];

test.each(answers)("a write: %s", async (_, body, headers, status, told) => {
  const answer = await post(body, headers);
  expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status, body: told });
});

test("a read refuses what cannot be printed by the field's name", async () => {
  const ask = async (query: string) =>
    read(new Request(`${origin}/api/echoes?${query}`, { headers: { cookie: await cookie() } }));
  expect(await (await ask("no=A1&code=%1d21A")).json()).toEqual({ no: "A1", code: "\u001d21A" });
  const refused = await ask("no=A%001");
  expect({ status: refused.status, body: await refused.json() }).toMatchObject({
    status: 422,
    body: { code: "input_invalid", params: { field: "no" } },
  });
});
