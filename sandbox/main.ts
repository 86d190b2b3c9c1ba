import { type Config, readConfig } from "./config.ts";
import { type Sandbox, startSandbox } from "./server.ts";

function sentence(error: unknown, config: Config | null): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return `Port ${config?.port} is taken; set SANDBOX_PORT to a free one.`;
  if (code === "EACCES") return `The sandbox may not use port ${config?.port} or write to ${config?.folder}.`;
  if (code === "ENOSPC") return `The disk that holds ${config?.folder} is full.`;
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  let config: Config | null = null;
  let sandbox: Sandbox;
  try {
    config = readConfig(process.env);
    sandbox = await startSandbox(config);
  } catch (error) {
    console.error(`sandbox: ${sentence(error, config)}`);
    process.exitCode = 1;
    return;
  }
  console.log(`sandbox: http://127.0.0.1:${sandbox.port}`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await sandbox.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

await main();
