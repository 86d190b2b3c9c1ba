import { expect, test } from "vitest";
import { z } from "zod";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { receiverCookie } from "#lib/http/cookie.testing";
import { handle } from "#lib/http/handle";
import { handleScans } from "#lib/http/handle-scans";
import { uuidv7 } from "#lib/uuid";

const origin = "http://guicang.test";
const Input = z.strictObject({ code: z.string() });

/** A bench whose server does what a scan says, and remembers in which order. */
function bench() {
  const done: string[] = [];
  const act = async (_: Context, { code }: z.infer<typeof Input>) => {
    done.push(code);
    if (code === "bug") throw new Error("a bug");
    if (code === "no") throw new AppError("code_unknown");
    if (code === "later") throw new AppError("try_again");
    return { took: code };
  };
  const route = `/api/echoes-${uuidv7()}`;
  const alone = handle(Input, act);
  const together = handleScans({ route, schema: Input, act });
  const ask = async (path: string, body: unknown, headers: Record<string, string>) => {
    const init = { method: "POST", headers: { origin, host: "guicang.test", ...headers } };
    const request = new Request(`${origin}${path}`, { ...init, body: JSON.stringify(body) });
    const answer = await (path === route ? alone : together)(request);
    return { status: answer.status, ...(await answer.json()) };
  };
  return {
    done,
    send: (scans: unknown, cookie: string) => ask(`${route}/scans`, { scans }, { cookie }),
    sendAlone: (scan: Scan, cookie: string) => ask(route, scan.body, { cookie, "idempotency-key": scan.key }),
  };
}

type Scan = ReturnType<typeof scanOf>;

const scanOf = (code: string) => ({ key: `echo-scan-${code}`, body: { code } });

test("R13 scans are decided in order, each with its own answer, and a bug in one loses no other", async () => {
  const { done, send } = bench();
  const { status, answers } = await send(["a", "no", "bug", "b"].map(scanOf), await receiverCookie());
  expect(status).toBe(200);
  expect(answers).toMatchObject([
    { status: 201, body: { took: "a" } },
    { status: 404, body: { code: "code_unknown" } },
    { status: 500, body: { code: "unexpected" } },
    { status: 201, body: { took: "b" } },
  ]);
  expect(done).toEqual(["a", "no", "bug", "b"]);
});

test("R27 a scan sent again under its key is answered as before and done once", async () => {
  const { done, send, sendAlone } = bench();
  const cookie = await receiverCookie();
  await sendAlone(scanOf("a"), cookie);
  expect(await send([scanOf("a"), scanOf("b")], cookie)).toMatchObject({
    answers: [{ body: { took: "a" } }, {}],
  });
  const again = await send([scanOf("b"), scanOf("c")], cookie);
  expect(again.answers).toMatchObject([{ body: { took: "b" } }, { body: { took: "c" } }]);
  const changed = await send([{ ...scanOf("d"), key: "echo-scan-a" }], cookie);
  expect(changed.answers).toMatchObject([{ status: 422, body: { code: "key_reused" } }]);
  expect(done).toEqual(["a", "b", "c"]);
});

test("R27 how long each scan waited reaches what it does, and is no part of what was asked", async () => {
  const route = `/api/waits-${uuidv7()}`;
  const act = async (ctx: Context) => ({ waited: ctx.now.getTime() - ctx.scannedAt.getTime() });
  const cookie = await receiverCookie();
  const headers = { origin, host: "guicang.test", cookie };
  const send = async (waitedMs: number) => {
    const body = JSON.stringify({ scans: [{ ...scanOf("a"), waitedMs }] });
    const request = new Request(`${origin}${route}/scans`, { method: "POST", headers, body });
    return (await handleScans({ route, schema: Input, act })(request)).json();
  };
  expect(await send(60_000)).toMatchObject({ answers: [{ status: 201, body: { waited: 60_000 } }] });
  expect(await send(90_000)).toMatchObject({ answers: [{ status: 201, body: { waited: 60_000 } }] });
  const alone = new Request(`${origin}${route}`, {
    method: "POST",
    headers: { ...headers, "idempotency-key": `alone-${uuidv7()}`, "scan-waited": "7000" },
    body: JSON.stringify({ code: "a" }),
  });
  expect(await (await handle(Input, act, { mayWait: true })(alone)).json()).toMatchObject({ waited: 7_000 });
});

test("R13 nothing overtakes a scan that must be tried again", async () => {
  const { done, send } = bench();
  const { answers } = await send(["a", "later", "b"].map(scanOf), await receiverCookie());
  expect(answers).toMatchObject([{ status: 201 }, { status: 503, body: { code: "try_again" } }]);
  expect(new Set(done)).toEqual(new Set(["a", "later"]));
});

test("a scan that is no input is refused alone; more than 50 and none are refused whole", async () => {
  const { send } = bench();
  const cookie = await receiverCookie();
  const { answers } = await send([{ key: "scan-odd-1", body: { nought: 1 } }, scanOf("a")], cookie);
  expect(answers).toMatchObject([{ status: 422, body: { code: "input_invalid" } }, { status: 201 }]);
  const many = Array.from({ length: 51 }, (_, at) => scanOf(`many-${at}`));
  expect(await send(many, cookie)).toMatchObject({ status: 422, code: "input_invalid" });
  expect(await send([], cookie)).toMatchObject({ status: 422, code: "input_invalid" });
  expect(await send([scanOf("a")], "")).toMatchObject({ status: 401, code: "signed_out" });
});
