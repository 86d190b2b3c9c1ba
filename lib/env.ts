import { z } from "zod";

const loopbackHosts = new Set(["127.0.0.1", "::1", "localhost"]);

const port = z.coerce.number().int().min(1).max(65_535);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" });
const key32 = z.base64().refine((text) => Buffer.from(text, "base64").length === 32, {
  error: "must be 32 random bytes in base64",
});
const secret = z.string().min(32, { error: "must have at least 32 characters" });
const officeCode = z.string().regex(/^\d{4}$/, { error: "must be the four digits of a customs office" });

const schema = z.object({
  DATABASE_URL: databaseUrl,
  MIGRATE_DATABASE_URL: databaseUrl.optional(),
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  SANDBOX_PORT: port.optional(),
  AUTH_SECRET: secret,
  DATA_KEY: key32,
  PUBLIC_URL: httpUrl.optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  CUSTOMS_CHANNEL: z.enum(["sandbox", "http"]).default("sandbox"),
  CUSTOMS_URL: httpUrl.optional(),
  CUSTOMS_TOKEN: secret,
  CUSTOMS_OFFICE_CODE: officeCode.optional(),
  DECLARANT_COP_CODE: z.string().min(1).max(18).optional(),
  DECLARANT_COP_NAME: z.string().min(1).max(100).optional(),
  DECLARANT_DXP_ID: z.string().min(1).max(30).optional(),
  DECLARANT_AGENT_CODE: z.string().min(1).max(18).optional(),
  DECLARANT_AGENT_NAME: z.string().min(1).max(100).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

type Raw = z.infer<typeof schema>;

/** What the product is told about itself. `declarant` is the warehouse's own entry in every application it sends. */
export type Env = {
  databaseUrl: string;
  migrateDatabaseUrl: string | null;
  port: number;
  host: string;
  dataDir: string;
  sandboxPort: number;
  authSecret: string;
  dataKey: Buffer;
  publicUrl: string;
  tls: { certFile: string; keyFile: string } | null;
  customs: { channel: "sandbox" | "http"; url: string; token: string; officeCode: string };
  declarant: { copCode: string; copName: string; dxpId: string; agentCode: string; agentName: string };
  logLevel: Raw["LOG_LEVEL"];
};

/**
 * Reads the settings out of environment variables, filling in what a sandbox may assume and a live channel may not.
 * Throws one sentence that names the variable. An empty variable counts as one left out.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], given));
  const raw = parsed.data;
  const tls = tlsOf(raw);
  const publicUrl = (raw.PUBLIC_URL ?? `${tls ? "https" : "http"}://localhost:${raw.PORT}`).replace(
    /\/$/,
    "",
  );
  if (!loopbackHosts.has(raw.HOST) && !tls && !publicUrl.startsWith("https://")) {
    throw new Error(
      `HOST is ${raw.HOST}, beyond this machine: give TLS_CERT and TLS_KEY, or the https address of the proxy in front as PUBLIC_URL.`,
    );
  }
  const sandboxPort = raw.SANDBOX_PORT ?? raw.PORT + 1;
  return {
    databaseUrl: raw.DATABASE_URL,
    migrateDatabaseUrl: raw.MIGRATE_DATABASE_URL ?? null,
    port: raw.PORT,
    host: raw.HOST,
    dataDir: raw.DATA_DIR,
    sandboxPort,
    authSecret: raw.AUTH_SECRET,
    dataKey: Buffer.from(raw.DATA_KEY, "base64"),
    publicUrl,
    tls,
    ...customsOf(raw, sandboxPort),
    logLevel: raw.LOG_LEVEL,
  };
}

let memoised: Env | null = null;

/** The settings of this process, read once. */
export function env(): Env {
  memoised ??= parseEnv(process.env);
  return memoised;
}

function tlsOf(raw: Raw): Env["tls"] {
  if (raw.TLS_CERT && raw.TLS_KEY) return { certFile: raw.TLS_CERT, keyFile: raw.TLS_KEY };
  if (raw.TLS_CERT) throw new Error("TLS_KEY is missing: TLS_CERT needs its key.");
  if (raw.TLS_KEY) throw new Error("TLS_CERT is missing: TLS_KEY needs its certificate.");
  return null;
}

function customsOf(raw: Raw, sandboxPort: number): Pick<Env, "customs" | "declarant"> {
  const demo = (name: keyof Raw, inSandbox: string): string => {
    const value = raw[name];
    if (value !== undefined) return String(value);
    if (raw.CUSTOMS_CHANNEL === "sandbox") return inSandbox;
    throw new Error(`${name} is missing: a live customs channel needs it.`);
  };
  return {
    customs: {
      channel: raw.CUSTOMS_CHANNEL,
      url: demo("CUSTOMS_URL", `http://127.0.0.1:${sandboxPort}/customs/documents`),
      token: raw.CUSTOMS_TOKEN,
      officeCode: demo("CUSTOMS_OFFICE_CODE", "2991"),
    },
    declarant: {
      copCode: demo("DECLARANT_COP_CODE", "3301960ABC"),
      copName: demo("DECLARANT_COP_NAME", "归仓示范退货中心仓"),
      dxpId: demo("DECLARANT_DXP_ID", "DXPENT0000099999"),
      agentCode: demo("DECLARANT_AGENT_CODE", "3301980XYZ"),
      agentName: demo("DECLARANT_AGENT_NAME", "归仓示范报关有限公司"),
    },
  };
}

function describeIssue(
  issue: z.core.$ZodIssue | undefined,
  given: Record<string, string | undefined>,
): string {
  const name = String(issue?.path[0] ?? "The environment");
  if (given[name] === undefined) return `${name} is missing.`;
  return `${name} is wrong: ${issue?.message ?? "it cannot be read"}.`;
}
