import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import next from "next";
import type { Env } from "#lib/env";
import { setClientAddress } from "#lib/http/client-address";
import { explain } from "./start/explain.ts";
import { readyProcess } from "./start/ready-process.ts";
import { projectRoot } from "./start/settings.ts";

const drainMs = 8_000;
const open = new Set<ServerResponse>();
let draining = false;

try {
  await serve(await readyProcess());
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
}

async function serve(settings: Env): Promise<void> {
  const { HOST, PORT } = settings;
  const application = next({ dev: false, dir: projectRoot, hostname: HOST, port: PORT });
  await application.prepare();
  const handle = application.getRequestHandler();
  const server = listenerOf(settings, (request, response) => {
    if (draining) return refuse(response);
    setClientAddress(request, settings.TRUSTED_PROXY);
    open.add(response);
    response.once("close", () => open.delete(response));
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, resolve);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => drain(server));
}

function listenerOf(settings: Env, listener: RequestListener): Server {
  if (!settings.TLS_CERT || !settings.TLS_KEY) return createServer(listener);
  const files = { cert: readFileSync(settings.TLS_CERT), key: readFileSync(settings.TLS_KEY) };
  return createTlsServer(files, listener);
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, { "retry-after": "2", connection: "close" }).end();
}

/** Takes nothing new, ends the streams that would never end, and waits for the rest. */
function drain(server: Server): void {
  draining = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  for (const response of open) {
    if (String(response.getHeader("content-type")).startsWith("text/event-stream")) response.destroy();
    else if (!response.headersSent) response.setHeader("connection", "close");
  }
  setTimeout(() => process.exit(0), drainMs).unref();
}
