import { mkdtempSync, rmSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { type Config, officeKey } from "./config.ts";
import { plainHeaders, readBody } from "./http.ts";
import { type Sandbox, startSandbox } from "./server.ts";
import { testKey, testKeyFile } from "./signing/test-key.ts";

export type Posted = { path: string; headers: Record<string, string>; body: string };

/** A product stand-in: it keeps what it was posted and answers as told. */
export type Product = {
  url: string;
  posted: Posted[];
  answerWith: (status: (post: Posted, index: number) => number) => void;
  /** Resolves as soon as this many posts have come in. */
  received: (count: number) => Promise<Posted[]>;
  stop: () => Promise<void>;
};

export async function startProduct(): Promise<Product> {
  const posted: Posted[] = [];
  const waiters: { count: number; resolve: (posts: Posted[]) => void }[] = [];
  let statusOf: (post: Posted, index: number) => number = () => 200;
  const server = createServer(async (request, response) => {
    const body = (await readBody(request, 1024 * 1024))?.toString("utf8") ?? "";
    const post = { path: request.url ?? "", headers: plainHeaders(request), body };
    posted.push(post);
    response.writeHead(statusOf(post, posted.length - 1)).end("{}");
    for (const { count, resolve } of waiters) if (posted.length >= count) resolve([...posted]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    answerWith: (status) => {
      statusOf = status;
    },
    received: (count) =>
      posted.length >= count
        ? Promise.resolve([...posted])
        : new Promise((resolve) => waiters.push({ count, resolve })),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const signersDir = mkdtempSync(join(tmpdir(), "guicang-signer-"));
process.once("exit", () => rmSync(signersDir, { recursive: true, force: true }));

/** Whoever declares to the sandboxes of these tests. */
export const signer = testKey(signersDir);

export const TOKEN = "customs-token-for-tests";
export const ROOT = "sandbox-root-for-tests";

export type World = {
  product: Product;
  config: Config;
  url: () => string;
  /** Stops the sandbox and starts it again on the same folder. */
  restart: () => Promise<void>;
  call: (method: string, path: string, body?: unknown) => Promise<Response>;
  end: () => Promise<void>;
};

/** A sandbox in this process and a product for it to talk to. */
export async function startWorld(delayMs = 5, words: string[] = []): Promise<World> {
  const product = await startProduct();
  const dataDir = await mkdtemp(join(tmpdir(), "guicang-sandbox-"));
  await mkdir(join(dataDir, "sandbox"));
  await copyFile(testKeyFile(signersDir), testKeyFile(dataDir));
  const config: Config = {
    port: 0,
    dataDir,
    folder: join(dataDir, "sandbox"),
    receiptsUrl: `${product.url}/api/v1/customs/receipts`,
    acknowledgementsUrl: `${product.url}/api/v1/feedback/acknowledgements`,
    customsToken: TOKEN,
    root: ROOT,
    delayMs,
    seed: "test",
    words,
  };
  let sandbox: Sandbox = await startSandbox(config);
  const url = () => `http://127.0.0.1:${sandbox.port}`;
  return {
    product,
    config,
    url,
    async restart() {
      await sandbox.stop();
      sandbox = await startSandbox(config);
    },
    call: (method, path, body) =>
      fetch(`${url()}${path}`, {
        method,
        ...(body !== undefined && {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      }),
    async end() {
      await sandbox.stop();
      await product.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

export function feedbackBody(id: string, office = "3105", phase = "admitted"): string {
  return JSON.stringify({ formatVersion: "1", id, office, phase, quantities: [{ gnum: 1, qty: "1" }] });
}

/** Posts a message to an office, signed with that office's key unless another secret is given. */
export function postFeedback(
  world: World,
  id: string,
  body: string,
  {
    office = "3105",
    key = officeKey(ROOT, office),
    at = new Date(),
    type = "application/json",
    signal = AbortSignal.timeout(10_000),
  } = {},
): Promise<Response> {
  const headers = {
    "content-type": type,
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, at, body),
  };
  return fetch(`${world.url()}/offices/${office}/feedback`, { method: "POST", headers, body, signal });
}
