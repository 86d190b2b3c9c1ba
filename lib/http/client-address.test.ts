import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { setClientAddress } from "#lib/http/client-address";

/** What a route hears of the sender's address, asked over HTTP. */
async function heard(proxies: number, headers: Record<string, string | string[]>): Promise<string> {
  const server = createServer((incoming, response) => {
    setClientAddress(incoming, proxies);
    response.end(incoming.headers["x-forwarded-for"]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      const asked = request({ port, host: "127.0.0.1", headers, agent: false }, async (response) =>
        resolve(Buffer.concat(await response.toArray()).toString()),
      );
      asked.once("error", reject).end();
    });
  } finally {
    server.close();
  }
}

const cases: [what: string, proxies: number, forwarded: string | string[] | null, address: string][] = [
  ["nothing said", 0, null, "127.0.0.1"],
  ["a client that names another", 0, "203.0.113.9", "127.0.0.1"],
  ["a client that names many", 0, ["203.0.113.9", "198.51.100.7"], "127.0.0.1"],
  ["one proxy", 1, "203.0.113.9", "203.0.113.9"],
  ["one proxy, and a client that names another", 1, "10.0.0.1, 203.0.113.9", "203.0.113.9"],
  ["the same in two headers", 1, ["10.0.0.1", "203.0.113.9"], "203.0.113.9"],
  ["two proxies", 2, "10.0.0.1, 203.0.113.9, 10.9.9.9", "203.0.113.9"],
  ["two proxies, the outer one passed by", 2, "10.9.9.9", "10.9.9.9"],
  ["a proxy of the sixth version", 1, "2001:db8::7", "2001:db8::7"],
  ["a proxy that says nothing", 1, null, "127.0.0.1"],
  ["a proxy that says no address", 1, "unknown", "127.0.0.1"],
];

test.each(cases)("%s", async (_, proxies, forwarded, address) => {
  expect(await heard(proxies, forwarded === null ? {} : { "x-forwarded-for": forwarded })).toBe(address);
});
