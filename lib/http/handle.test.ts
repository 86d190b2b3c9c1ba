import { expect, test } from "vitest";
import { z } from "zod";
import type { Context } from "#lib/context";
import { receiverCookie } from "#lib/http/cookie.testing";
import { handle, handleRead } from "#lib/http/handle";
import { uuidv7 } from "#lib/uuid";

const origin = "http://guicang.test";

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
        cookie: await receiverCookie(),
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
  ["R43 somebody else's scan", {}, { "scanned-by": uuidv7() }, 401, { code: "signed_out" }],
  ["nobody", {}, { cookie: "" }, 401, { code: "signed_out" }],
];

test.each(answers)("a write: %s", async (_, body, headers, status, told) => {
  const answer = await post(body, headers);
  expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status, body: told });
});

test("a read refuses what cannot be printed by the field's name", async () => {
  const ask = async (query: string) =>
    read(new Request(`${origin}/api/echoes?${query}`, { headers: { cookie: await receiverCookie() } }));
  expect(await (await ask("no=A1&code=%1d21A")).json()).toEqual({ no: "A1", code: "\u001d21A" });
  const refused = await ask("no=A%001");
  expect({ status: refused.status, body: await refused.json() }).toMatchObject({
    status: 422,
    body: { code: "input_invalid", params: { field: "no" } },
  });
});
