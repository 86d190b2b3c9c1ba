import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Product, ROOT, startProduct, TOKEN } from "./testing.ts";

let folder: string;
let product: Product;
let children: ChildProcess[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "guicang-sandbox-"));
  product = await startProduct();
  children = [];
});
afterEach(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  await product.stop();
  rmSync(folder, { recursive: true });
});

type Started = {
  child: ChildProcess;
  url: Promise<string>;
  ended: Promise<{ code: number | null; words: string }>;
};

function start(environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: {
      NODE_ENV: "test",
      SANDBOX_PORT: "0",
      DATA_DIR: folder,
      PRODUCT_URL: product.url,
      CUSTOMS_TOKEN: TOKEN,
      SANDBOX_ROOT: ROOT,
      SANDBOX_DELAY_MS: "60000",
      ...environment,
    },
  });
  children.push(child);
  let words = "";
  child.stderr?.on("data", (bytes) => {
    words += bytes;
  });
  const url = new Promise<string>((resolve) => {
    child.stdout?.on("data", (bytes) => resolve(/http:\S+/.exec(String(bytes))?.[0] ?? ""));
  });
  const ended = once(child, "exit").then(([code]) => ({ code, words }));
  return { child, url, ended };
}

test("a taken port and a missing setting end in one sentence", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = String(typeof address === "object" && address ? address.port : 0);
  expect(await start({ SANDBOX_PORT: port }).ended).toEqual({
    code: 1,
    words: `sandbox: Port ${port} is taken; set SANDBOX_PORT to a free one.\n`,
  });
  other.close();
  const { code, words } = await start({ CUSTOMS_TOKEN: "" }).ended;
  expect([code, words]).toEqual([1, expect.stringMatching(/^sandbox: CUSTOMS_TOKEN .*\n$/)]);
});

test("what it took before kill -9 is there afterwards, and SIGTERM ends it well", async () => {
  const first = start();
  const scenario = { customs: { flow: "review" }, offices: {} };
  const headers = { "content-type": "application/json" };
  const put = { method: "PUT", headers, body: JSON.stringify(scenario) };
  expect((await fetch(`${await first.url}/scenario`, put)).status).toBe(200);
  first.child.kill("SIGKILL");
  await first.ended;
  const second = start();
  expect(await (await fetch(`${await second.url}/scenario`)).json()).toMatchObject(scenario);
  second.child.kill("SIGTERM");
  expect(await second.ended).toEqual({ code: 0, words: "" });
});
