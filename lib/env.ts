import { z } from "zod";
import { isLoopbackName } from "#lib/domain/loopback";

const port = z.coerce.number().int().min(1).max(65_535);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" });
const key32 = z.base64().refine((text) => Buffer.from(text, "base64").length === 32, {
  error: "must be 32 random bytes in base64",
});
const secret = z.string().min(32, { error: "must have at least 32 characters" });
const officeCode = z.string().regex(/^\d{4}$/, { error: "must be the four digits of a customs office" });
const logLevels = z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]);

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
  TRUSTED_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  CUSTOMS_CHANNEL: z.enum(["sandbox", "http", "folder"]),
  CUSTOMS_URL: httpUrl.optional(),
  CUSTOMS_OUT_FOLDER: z.string().optional(),
  CUSTOMS_IN_FOLDER: z.string().optional(),
  CUSTOMS_DXP_ID: z.string().min(1).max(16).optional(),
  CUSTOMS_TOKEN: secret,
  CUSTOMS_OFFICE_CODE: officeCode.optional(),
  DECLARANT_COP_CODE: z.string().min(1).max(18).optional(),
  DECLARANT_COP_NAME: z.string().min(1).max(100).optional(),
  DECLARANT_DXP_ID: z.string().min(1).max(30).optional(),
  DECLARANT_AGENT_CODE: z.string().min(1).max(18).optional(),
  DECLARANT_AGENT_NAME: z.string().min(1).max(100).optional(),
  SIGNER: z.literal("client").optional(),
  SIGNER_COMMAND: z.string().optional(),
  SIGNER_FOLDER: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  SMTP_FROM: z.email({ error: "must be an e-mail address" }).optional(),
  LOG_LEVEL: logLevels.default("info"),
});

type Raw = z.infer<typeof schema>;
/** What a house may do without. */
type Optional =
  | "MIGRATE_DATABASE_URL"
  | "TLS_CERT"
  | "TLS_KEY"
  | "CUSTOMS_OUT_FOLDER"
  | "CUSTOMS_IN_FOLDER"
  | "CUSTOMS_DXP_ID"
  | "SIGNER"
  | "SIGNER_COMMAND"
  | "SIGNER_FOLDER"
  | "SMTP_URL"
  | "SMTP_FROM";

/** The settings under their variables' names, complete: what may be assumed is filled in, what may not was demanded. */
export type Env = Required<Omit<Raw, Optional>> & Pick<Raw, Optional>;

/**
 * Reads the settings out of environment variables, filling in what a sandbox may assume and a live channel may not.
 * Throws one sentence that names the variable. An empty variable counts as one left out.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], given));
  const raw = parsed.data;
  const hasTls = requireTlsPair(raw);
  const publicUrl = raw.PUBLIC_URL ?? `${hasTls ? "https" : "http"}://localhost:${raw.PORT}`;
  if (!isLoopbackName(raw.HOST) && !hasTls && !publicUrl.startsWith("https://")) {
    throw new Error(
      `HOST is ${raw.HOST}, beyond this machine: give TLS_CERT and TLS_KEY, or the https address of the proxy in front as PUBLIC_URL.`,
    );
  }
  requireWires(raw);
  if (Boolean(raw.SMTP_URL) !== Boolean(raw.SMTP_FROM)) {
    throw new Error("SMTP_URL and SMTP_FROM belong together: give both, or none.");
  }
  const sandboxPort = raw.SANDBOX_PORT ?? raw.PORT + 1;
  return {
    ...raw,
    SANDBOX_PORT: sandboxPort,
    PUBLIC_URL: publicUrl.replace(/\/$/, ""),
    ...declaration(raw, sandboxPort),
  };
}

let memoised: Env | null = null;

/** The settings of this process, read once. */
export function env(): Env {
  memoised ??= parseEnv(process.env);
  return memoised;
}

/**
 * How much to log, known also where nothing else is, as while the application is built; a wrong one is
 * refused by `env()`.
 */
export function logLevel(): Raw["LOG_LEVEL"] {
  return logLevels.catch("info").parse(process.env.LOG_LEVEL);
}

function requireTlsPair(raw: Raw): boolean {
  if (raw.TLS_CERT && !raw.TLS_KEY) throw new Error("TLS_KEY is missing: TLS_CERT needs its key.");
  if (raw.TLS_KEY && !raw.TLS_CERT) throw new Error("TLS_CERT is missing: TLS_KEY needs its certificate.");
  return Boolean(raw.TLS_CERT);
}

/** What goes to customs must be signed by somebody, and a drop folder has two ends. */
function requireWires(raw: Raw): void {
  if (Boolean(raw.CUSTOMS_OUT_FOLDER) !== Boolean(raw.CUSTOMS_IN_FOLDER)) {
    throw new Error("CUSTOMS_OUT_FOLDER and CUSTOMS_IN_FOLDER belong together: give both, or none.");
  }
  if (raw.CUSTOMS_CHANNEL === "sandbox") return;
  if (raw.CUSTOMS_CHANNEL === "folder" && !raw.CUSTOMS_OUT_FOLDER) {
    throw new Error(
      "CUSTOMS_OUT_FOLDER is missing: a channel by drop folder needs it, and CUSTOMS_IN_FOLDER.",
    );
  }
  if (!raw.SIGNER && !raw.SIGNER_COMMAND && !raw.SIGNER_FOLDER) {
    throw new Error(
      "SIGNER_COMMAND is missing: what goes to customs is signed. Give it or SIGNER_FOLDER, or SIGNER=client where the client behind the channel signs.",
    );
  }
}

/** All that a program outside the product is told of this process: no secret. */
export function outsideVariables(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, HOME, USERPROFILE, SYSTEMROOT, TMPDIR, TEMP, LANG } = process.env;
  return { NODE_ENV, PATH, HOME, USERPROFILE, SYSTEMROOT, TMPDIR, TEMP, LANG, DATA_DIR: env().DATA_DIR };
}

type DeclarationName =
  | "CUSTOMS_URL"
  | "CUSTOMS_OFFICE_CODE"
  | "DECLARANT_COP_CODE"
  | "DECLARANT_COP_NAME"
  | "DECLARANT_DXP_ID"
  | "DECLARANT_AGENT_CODE"
  | "DECLARANT_AGENT_NAME";

/** Where applications go and in whose name: invented in the sandbox, never on a live channel. */
function declaration(raw: Raw, sandboxPort: number): Record<DeclarationName, string> {
  const given = (name: DeclarationName, inSandbox: string): string => {
    const value = raw[name];
    if (value !== undefined) return value;
    if (raw.CUSTOMS_CHANNEL === "sandbox") return inSandbox;
    throw new Error(`${name} is missing: a live customs channel needs it.`);
  };
  return {
    CUSTOMS_URL:
      raw.CUSTOMS_CHANNEL === "folder"
        ? (raw.CUSTOMS_URL ?? "")
        : given("CUSTOMS_URL", `http://127.0.0.1:${sandboxPort}/customs/documents`),
    CUSTOMS_OFFICE_CODE: given("CUSTOMS_OFFICE_CODE", "2991"),
    DECLARANT_COP_CODE: given("DECLARANT_COP_CODE", "3301960ABC"),
    DECLARANT_COP_NAME: given("DECLARANT_COP_NAME", "归仓演示退货中心仓"),
    DECLARANT_DXP_ID: given("DECLARANT_DXP_ID", "DXPENT0000099999"),
    DECLARANT_AGENT_CODE: given("DECLARANT_AGENT_CODE", "3301980XYZ"),
    DECLARANT_AGENT_NAME: given("DECLARANT_AGENT_NAME", "归仓演示报关行"),
  };
}

/** A default would send real applications into the sandbox, or invented ones to customs. */
const adviceOn: Readonly<Record<string, string>> = {
  CUSTOMS_CHANNEL: ": name it, sandbox, or http or folder for a live channel.",
};

function describeIssue(
  issue: z.core.$ZodIssue | undefined,
  given: Record<string, string | undefined>,
): string {
  const name = String(issue?.path[0] ?? "The environment");
  if (given[name] === undefined) return `${name} is missing${adviceOn[name] ?? "."}`;
  return `${name} is wrong: ${issue?.message ?? "it cannot be read"}.`;
}
