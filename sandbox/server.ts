import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Config } from "./config.ts";
import { type Core, openCore } from "./core.ts";
import { type Answer, plainHeaders, problem, readBody, type Silence, send } from "./http.ts";
import { findRoute } from "./routes.ts";

export type Sandbox = { port: number; stop: () => Promise<void> };

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

async function answer(core: Core, request: IncomingMessage): Promise<Answer | Silence> {
  if (!LOCAL_HOST.test(request.headers.host ?? "")) return problem(403, "host_not_local");
  const url = new URL(request.url ?? "/", "http://sandbox");
  const found = findRoute(request.method ?? "", url.pathname);
  if (typeof found === "number") return problem(found, found === 404 ? "not_found" : "method_not_allowed");
  const headers = plainHeaders(request);
  if (found.route.wantsJson && !/^application\/json\b/.test(headers["content-type"] ?? "")) {
    return problem(415, "json_expected");
  }
  const body = await readBody(request, found.route.limitBytes);
  if (body === null) return problem(413, "too_large", `${found.route.limitBytes}`);
  return found.route.handler(core, { params: found.params, query: url.searchParams, headers, body });
}

async function respond(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let reply: Answer | Silence;
  try {
    reply = await answer(core, request);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : error}\n`);
    reply = problem(500, "sandbox_bug");
  }
  if (reply === "cut") request.socket.destroy();
  if (typeof reply === "string") return;
  if (!request.complete) response.setHeader("connection", "close");
  send(response, reply);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Starts the sandbox on 127.0.0.1; the port is taken before anything is sent to the product. */
export async function startSandbox(config: Config): Promise<Sandbox> {
  let core: Core | null = null;
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    if (core) void respond(core, request, response);
    else send(response, problem(503, "starting"));
  });
  server.maxConnections = 512;
  const port = await listen(server, config.port);
  try {
    core = openCore(config);
  } catch (error) {
    server.close();
    throw error;
  }
  const opened = core;
  return {
    port,
    stop() {
      return new Promise((resolve) => {
        server.close(() => {
          opened.stop();
          resolve();
        });
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      });
    },
  };
}
