import { Agent, request } from "node:http";

/** What came back; status 0 when no whole answer came. */
export type Answered = { status: number; body: string };

export type Post = (route: string, body: string, key: string) => Promise<Answered>;

const timeoutMs = 15_000;

/** Posts as one signed-in person of our own pages does, over connections that stay open. Never throws. */
export function postAs(url: string, cookie: string): Post {
  const agent = new Agent({ keepAlive: true });
  return (route, body, key) => {
    const headers = {
      cookie,
      origin: url,
      "content-type": "application/json",
      "idempotency-key": key,
      "content-length": Buffer.byteLength(body),
    };
    return exchange(new URL(route, url), { agent, method: "POST", headers }, body);
  };
}

/** Reads over connections that stay open. Never throws. */
export function reader(url: string): (route: string) => Promise<Answered> {
  const agent = new Agent({ keepAlive: true });
  return (route) => exchange(new URL(route, url), { agent, method: "GET", headers: {} }, "");
}

type Options = { agent: Agent; method: string; headers: Record<string, string | number> };

function exchange(address: URL, options: Options, body: string): Promise<Answered> {
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, body: "" });
    const asked = request(address, { ...options, signal: AbortSignal.timeout(timeoutMs) }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.once("error", none);
      response.once("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    asked.once("error", none);
    asked.end(body);
  });
}
