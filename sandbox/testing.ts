import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { type Config, officeKey } from "./config.ts";
import { plainHeaders, readBody } from "./http.ts";
import { type Sandbox, startSandbox } from "./server.ts";

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
export async function startWorld(delayMs = 5): Promise<World> {
  const product = await startProduct();
  const folder = await mkdtemp(join(tmpdir(), "guicang-sandbox-"));
  const config: Config = {
    port: 0,
    folder,
    receiptsUrl: `${product.url}/api/v1/customs/receipts`,
    acknowledgementsUrl: `${product.url}/api/v1/feedback/acknowledgements`,
    customsToken: TOKEN,
    root: ROOT,
    delayMs,
    seed: "test",
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
      await rm(folder, { recursive: true });
    },
  };
}

const HEAD = {
  appType: "1",
  appTime: "20261120093000",
  appStatus: "2",
  customsCode: "2991",
  orderNo: "TM20261102000001",
  ebpCode: "3301960AAA",
  ebpName: "示例电商平台",
  ebcCode: "3105960A01",
  ebcName: "示例电商企业",
  logisticsNo: "SF1234567890123",
  logisticsCode: "3301980A01",
  logisticsName: "示例物流企业",
  copNo: "TH20261120000001",
  invtNo: "31052026I000000123",
  buyerIdType: "1",
  buyerIdNumber: "000000000000000001",
  buyerName: "张三",
  buyerTelephone: "13800000000",
  agentCode: "3301980ZZZ",
  agentName: "示例报关企业",
  reason: "七天无理由退货",
};
const LINE = { gnum: "1", gcode: "3304990039", gname: "面霜", qty: "1", unit: "142" };

function elements(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, text]) => `<ceb:${name}>${text}</ceb:${name}>`)
    .join("");
}

/** A sound CEB625 with these fields of head and line put in place of the usual ones. */
export function documentXml(head: Record<string, string> = {}, line: Record<string, string> = {}): string {
  const guid = randomUUID().toUpperCase();
  return `<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB625Message guid="${guid}" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb">
<ceb:InvtRefund><ceb:InvtRefundHead>${elements({ guid, ...HEAD, ...head })}</ceb:InvtRefundHead>
<ceb:InvtRefundList>${elements({ ...LINE, ...line })}</ceb:InvtRefundList></ceb:InvtRefund>
<ceb:BaseTransfer>${elements({ copCode: "3301960A01", copName: "示例企业", dxpMode: "DXP", dxpId: "DXPENT0000000001" })}</ceb:BaseTransfer>
</ceb:CEB625Message>`;
}

export function postDocument(
  world: World,
  xml: string | Uint8Array<ArrayBuffer>,
  token = TOKEN,
): Promise<Response> {
  const headers = { "content-type": "application/xml", authorization: `Bearer ${token}` };
  return fetch(`${world.url()}/customs/documents`, { method: "POST", headers, body: xml });
}

export function feedbackBody(id: string, office = "3105", phase = "admitted"): string {
  return JSON.stringify({ formatVersion: "1", id, office, phase, quantities: [{ gnum: 1, qty: "1" }] });
}

/** Posts a message to an office, signed with that office's key unless another secret is given. */
export function postFeedback(
  world: World,
  id: string,
  body: string,
  { office = "3105", key = officeKey(ROOT, office), at = new Date() } = {},
): Promise<Response> {
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, at, body),
  };
  return fetch(`${world.url()}/offices/${office}/feedback`, { method: "POST", headers, body });
}
