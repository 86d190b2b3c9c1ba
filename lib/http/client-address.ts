import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * Overwrites `X-Forwarded-For` with the one address a request comes from: the connection's own, or,
 * behind `proxies` trusted ones, what the outermost of them saw. Each appends what it saw on the
 * right, so whatever the client wrote there itself stands further left and counts for nothing.
 */
export function setClientAddress(request: IncomingMessage, proxies: number): void {
  const seen = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => address.trim());
  const told = proxies > 0 ? seen.at(-Math.min(proxies, seen.length)) : undefined;
  request.headers["x-forwarded-for"] = told && isIP(told) ? told : (request.socket.remoteAddress ?? "");
}
