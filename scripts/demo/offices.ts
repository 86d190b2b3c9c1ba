import { createHmac } from "node:crypto";
import { systemActor } from "#lib/context";
import { env } from "#lib/env";
import { loadOffices } from "#lib/offices/load-offices";
import { registerOffice } from "#lib/offices/register-office";
import { runUseCase } from "#lib/run-use-case";

/** Offices of bonded zones all over China where the demo's goods once came in, with the share of each. */
export const originatingOffices = [
  { code: "3105", share: 16, hasEndpoint: false },
  { code: "3116", share: 8, hasEndpoint: true },
  { code: "2991", share: 10, hasEndpoint: true },
  { code: "2992", share: 6, hasEndpoint: true },
  { code: "2923", share: 4, hasEndpoint: true },
  { code: "4612", share: 8, hasEndpoint: true },
  { code: "5165", share: 6, hasEndpoint: true },
  { code: "5144", share: 4, hasEndpoint: true },
  { code: "5208", share: 4, hasEndpoint: true },
  { code: "5351", share: 4, hasEndpoint: true },
  { code: "2216", share: 3, hasEndpoint: true },
  { code: "2249", share: 3, hasEndpoint: true },
  { code: "2358", share: 3, hasEndpoint: true },
  { code: "0129", share: 2, hasEndpoint: true },
  { code: "0214", share: 3, hasEndpoint: true },
  { code: "4258", share: 2, hasEndpoint: true },
  { code: "8013", share: 3, hasEndpoint: true },
  { code: "8015", share: 2, hasEndpoint: true },
  { code: "7916", share: 2, hasEndpoint: true },
  { code: "9008", share: 2, hasEndpoint: true },
  { code: "4719", share: 2, hasEndpoint: true },
  { code: "4919", share: 1, hasEndpoint: false },
  { code: "3720", share: 2, hasEndpoint: false },
  { code: "6409", share: 2, hasEndpoint: false },
  { code: "3317", share: 1, hasEndpoint: false },
  { code: "0910", share: 1, hasEndpoint: false },
] as const;

/** Loads the code table, and says of the sandbox's offices where they hear us; the others read in the product. */
export async function loadDemoOffices(sandboxRoot: string): Promise<void> {
  await runUseCase(systemActor, loadOffices, undefined);
  for (const { code, hasEndpoint } of originatingOffices) {
    if (!hasEndpoint) continue;
    const endpoint = `http://127.0.0.1:${env().SANDBOX_PORT}/offices/${code}/feedback`;
    await runUseCase(systemActor, registerOffice, { code, endpoint, secret: sandboxKey(sandboxRoot, code) });
  }
}

/** The key that the sandbox derives for each of its offices. */
function sandboxKey(root: string, code: string): string {
  return `whsec_${createHmac("sha256", root).update(`office:${code}`).digest("base64")}`;
}
