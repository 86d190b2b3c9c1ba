import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Env, parseEnv } from "#lib/env";
import { keptSecret } from "./secrets.ts";

export type Variables = Readonly<Record<string, string | undefined>>;

export type StartSettings = {
  root: string;
  dataDir: string;
  /** True when the product runs its own PostgreSQL; with DATABASE_URL it is a guest on another. */
  embedded: boolean;
  withSandbox: boolean;
  withDemo: boolean;
  env: Env;
  /** What every child process is told; the database's address joins once it is known. */
  variables: Variables;
};

const notYetKnown = "postgres://guicang_app@127.0.0.1/guicang";

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The sandbox signs what the product hands it with a test key of its own. */
const sandboxSigner = JSON.stringify([process.execPath, join(projectRoot, "sandbox", "sign.ts")]);

/** Adds what `.env` says to this process's variables; a variable that is set already wins. */
export function loadEnvFile(): void {
  const file = join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Decides what to start from variables and flags, and makes the secrets of the embedded case; throws one sentence. */
export function startSettings(source: Variables, flags: readonly string[]): StartSettings {
  const unknown = flags.find((flag) => flag !== "--sandbox" && flag !== "--demo");
  if (unknown) throw new Error(`Unknown flag ${unknown}: there are --sandbox and --demo.`);
  const embedded = !source.DATABASE_URL;
  const dataDir = resolve(projectRoot, source.DATA_DIR || ".data");
  makeDataFolder(dataDir);
  const variables: Variables = {
    ...source,
    ...(embedded && {
      CUSTOMS_CHANNEL: source.CUSTOMS_CHANNEL || "sandbox",
      ...keptSecrets(source, dataDir),
    }),
    DATA_DIR: dataDir,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const env = parseEnv({ ...variables, ...(embedded && { DATABASE_URL: notYetKnown }) });
  const onSandbox = env.CUSTOMS_CHANNEL === "sandbox";
  const withSandbox = onSandbox && (embedded || flags.includes("--sandbox"));
  return {
    root: projectRoot,
    dataDir,
    embedded,
    withSandbox,
    withDemo: onSandbox && (embedded || flags.includes("--demo")),
    env,
    variables: {
      ...variables,
      SANDBOX_ROOT: onSandbox ? source.SANDBOX_ROOT || keptSecret(dataDir, "sandbox-root", "hex") : undefined,
      ...(withSandbox && !env.SIGNER_FOLDER && { SIGNER_COMMAND: env.SIGNER_COMMAND || sandboxSigner }),
      PORT: String(env.PORT),
      SANDBOX_PORT: String(env.SANDBOX_PORT),
      PRODUCT_URL: productUrl(env),
      AUTH_URL: env.PUBLIC_URL,
      AUTH_TRUST_HOST: "true",
    },
  };
}

/** The database's own account passes through this folder; what is secret in it has narrower rights of its own. */
function makeDataFolder(dataDir: string): void {
  if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o755);
}

function keptSecrets(source: Variables, dataDir: string): Variables {
  return {
    AUTH_SECRET: source.AUTH_SECRET || keptSecret(dataDir, "auth-secret", "base64"),
    DATA_KEY: source.DATA_KEY || keptSecret(dataDir, "data-key", "base64"),
    CUSTOMS_TOKEN: source.CUSTOMS_TOKEN || keptSecret(dataDir, "customs-token", "hex"),
  };
}

function productUrl(env: Env): string {
  if (env.TLS_CERT) return env.PUBLIC_URL;
  const everywhere = env.HOST === "0.0.0.0" || env.HOST === "::";
  return `http://${everywhere ? "127.0.0.1" : env.HOST}:${env.PORT}`;
}
