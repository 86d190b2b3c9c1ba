import { createHmac } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);

const Environment = z.object({
  SANDBOX_PORT: port,
  DATA_DIR: z.string().min(1),
  PRODUCT_URL: z.url({ protocol: /^https?$/ }),
  CUSTOMS_TOKEN: z.string().min(1),
  SANDBOX_ROOT: z.string().min(1),
  SANDBOX_DELAY_MS: z.coerce.number().int().min(0).max(600_000).default(400),
  SANDBOX_SEED: z.string().default("guicang"),
  SANDBOX_SCENARIO: z.string().default(""),
});

export type Config = {
  port: number;
  dataDir: string;
  folder: string;
  receiptsUrl: string;
  acknowledgementsUrl: string;
  customsToken: string;
  root: string;
  delayMs: number;
  seed: string;
  /** The scenario to begin with, in words; without any it is the one of last time. */
  words: string[];
};

/** Reads the sandbox's settings; on a wrong one throws an Error whose message names the variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${issue?.path.join(".")} is missing or wrong: ${issue?.message}.`);
  }
  const env = parsed.data;
  return {
    port: env.SANDBOX_PORT,
    dataDir: env.DATA_DIR,
    folder: join(env.DATA_DIR, "sandbox"),
    receiptsUrl: new URL("/api/v1/customs/receipts", env.PRODUCT_URL).href,
    acknowledgementsUrl: new URL("/api/v1/feedback/acknowledgements", env.PRODUCT_URL).href,
    customsToken: env.CUSTOMS_TOKEN,
    root: env.SANDBOX_ROOT,
    delayMs: env.SANDBOX_DELAY_MS,
    seed: env.SANDBOX_SEED,
    words: env.SANDBOX_SCENARIO.split(/\s+/).filter((word) => word !== ""),
  };
}

/** The Standard Webhooks secret that one office shares with the product. */
export function officeKey(root: string, officeCode: string): string {
  return `whsec_${createHmac("sha256", root).update(`office:${officeCode}`).digest("base64")}`;
}
