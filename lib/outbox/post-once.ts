import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { WireRequest } from "#lib/outbox/channel";
import { forbiddenAddress, type Reach } from "#lib/outbox/forbidden-address";

/** A name led to an address that nothing is sent to. */
export class AddressRefused extends Error {}

type PostOptions = { signal: AbortSignal; limitBytes: number };
type Posted = { status: number; header: (name: string) => string | null; text: string };

/**
 * Posts over a connection of its own, whose address is judged as it is made: what a name meant a moment
 * before says nothing. Follows nothing; reads at most `limitBytes` of the answer. Throws `AddressRefused`, and
 * what the network or the signal throws.
 */
export function postOnce(
  { url, headers, body, reach = "house" }: WireRequest,
  { signal, limitBytes }: PostOptions,
): Promise<Posted> {
  const target = new URL(url);
  const bare = target.hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) && forbiddenAddress(bare, bare, reach)) return Promise.reject(new AddressRefused(bare));
  const send = target.protocol === "https:" ? requestHttps : requestHttp;
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const request = send(target, {
      method: "POST",
      headers: { ...headers, "content-length": bytes.byteLength },
      agent: false,
      lookup: judgedLookup(reach),
      signal,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      const header = (name: string) => {
        const value = response.headers[name];
        return typeof value === "string" ? value : null;
      };
      readText(response, limitBytes).then(
        (text) => resolve({ status: response.statusCode ?? 0, header, text }),
        reject,
      );
    });
    request.end(bytes);
  });
}

function judgedLookup(reach: Reach): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname, options, (error, found, family) => {
      const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
      const refused = addresses.find((address) => forbiddenAddress(hostname, address, reach));
      if (error) answer(error, "", 0);
      else if (refused) answer(new AddressRefused(refused), "", 0);
      else answer(null, found, family);
    });
  };
}

async function readText(response: IncomingMessage, limitBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
