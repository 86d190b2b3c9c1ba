import { randomBytes } from "node:crypto";
import { systemActor } from "#lib/context";
import { env } from "#lib/env";
import { RegisterOffice, registerOffice } from "#lib/offices/register-office";
import { runUseCase } from "#lib/run-use-case";

const sentences: Readonly<Record<string, string>> = {
  code: "The office is named by its four digits: npm run admin -- office CODE ENDPOINT.",
  endpoint: "The endpoint must be an http:// or https:// address.",
  secret: "--secret must be a Standard Webhooks secret: whsec_ and 24 to 64 bytes in base64.",
};

/** Says where an originating office hears its feedback; makes the shared key unless one is given. */
export async function nameOffice(
  given: { secret?: string | undefined },
  [code, endpoint]: readonly string[],
): Promise<void> {
  const secret = given.secret ?? `whsec_${randomBytes(32).toString("base64")}`;
  const parsed = RegisterOffice.safeParse({ code, endpoint, secret });
  if (!parsed.success) throw new Error(sentences[String(parsed.error.issues[0]?.path[0])]);
  if (env().CUSTOMS_CHANNEL !== "sandbox" && !parsed.data.endpoint.startsWith("https://")) {
    throw new Error("Outside the sandbox feedback is sent over https only.");
  }
  await runUseCase(systemActor, registerOffice, parsed.data);
  console.log(`✓ ${code}  ${endpoint}`);
  if (!given.secret) console.log(`  密钥 key  ${secret}\n  只显示这一次 · shown this once`);
}
