import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** True when a server could listen on this loopback port now. */
export function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A free loopback port below 32768: above that the kernel lends ports to outgoing connections, and a restarted server could find its own taken. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(24_000, 32_000);
    if (await isPortFree(port)) return port;
  }
  throw new Error("No free port was found for the embedded PostgreSQL: set DATABASE_URL or free some ports.");
}
