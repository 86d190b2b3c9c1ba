import { connect } from "node:net";
import { type KeptChild, keepChild } from "./kept-child.ts";
import { logFile } from "./log-file.ts";
import type { StartSettings, Variables } from "./settings.ts";

/** Starts sandbox, worker and web server, in this order, and returns them in the order in which they are to stop. */
export async function startChildren(settings: StartSettings, variables: Variables): Promise<KeptChild[]> {
  const { env, dataDir, withSandbox } = settings;
  const keep = (name: string, script: string) =>
    keepChild({ name, script, dataDir, variables, log: logFor(settings, name) });
  const sandbox = withSandbox ? keep("sandbox", "sandbox/main.ts") : null;
  const worker = keep("worker", "scripts/worker.ts");
  const web = keep("web", "scripts/web.ts");
  const started = sandbox ? [web, worker, sandbox] : [web, worker];
  try {
    await web.ready(() => isListening(env.PORT, env.HOST));
    await sandbox?.ready(() => isListening(env.SANDBOX_PORT, "127.0.0.1"));
  } catch (error) {
    for (const child of started) await child.stop();
    throw error;
  }
  return started;
}

/** An installation with its own database keeps logs as files; a guest on another writes to its output, where a container's host reads. */
function logFor({ embedded, dataDir }: StartSettings, name: string): (line: string) => void {
  return embedded ? logFile(dataDir, name) : (line) => console.log(`[${name}] ${line}`);
}

function isListening(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: host === "0.0.0.0" ? "127.0.0.1" : host });
    const answer = (listening: boolean) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });
}
