import { createHmac } from "node:crypto";
import { type Actor, systemActor } from "#lib/context";
import { initialOffice, type OfficeSettings } from "#lib/domain/office-registry";
import { env } from "#lib/env";
import { changeOffice } from "#lib/offices/change-office";
import { loadOffices } from "#lib/offices/load-offices";
import { registerOffice } from "#lib/offices/register-office";
import { runUseCase } from "#lib/run-use-case";

/** Offices of bonded zones all over China where the demo's goods once came in, with the share of each. */
export const originatingOffices = [
  { code: "3105", share: 16, hasEndpoint: false },
  { code: "3116", share: 8, hasEndpoint: true },
  { code: "2991", share: 10, hasEndpoint: true },
  { code: "2928", share: 6, hasEndpoint: true },
  { code: "2909", share: 4, hasEndpoint: true },
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
  { code: "3717", share: 2, hasEndpoint: false },
  { code: "6409", share: 2, hasEndpoint: false },
  { code: "3317", share: 1, hasEndpoint: false },
  { code: "0910", share: 1, hasEndpoint: false },
] as const;

/** Loads the code table, and says of the sandbox's offices where they hear us; the others read in the product. */
export async function loadDemoOffices(sandboxRoot: string): Promise<void> {
  await runUseCase(systemActor, loadOffices, undefined);
  for (const { code, hasEndpoint } of originatingOffices) {
    if (!hasEndpoint) continue;
    const endpoint = endpointOf(code);
    await runUseCase(systemActor, registerOffice, { code, endpoint, secret: sandboxKey(sandboxRoot, code) });
  }
}

/** Not every office hears us alike: one reads XML, one keeps hours and wants only what closes the loop. */
export async function tellOfficesApart(administrator: Actor): Promise<void> {
  const apart: Record<string, Partial<OfficeSettings>> = {
    "2928": { format: "xml", contact: "综合业务科 0571-00000000" },
    "4612": {
      phases: ["admitted", "completed"],
      hours: { days: [1, 2, 3, 4, 5], from: "08:30", until: "17:30" },
      contact: "网购保税监管科 0371-00000000",
    },
  };
  for (const [code, settings] of Object.entries(apart)) {
    const endpoint = endpointOf(code);
    await runUseCase(administrator, changeOffice, { code, ...initialOffice, endpoint, ...settings });
  }
}

function endpointOf(code: string): string {
  return `http://127.0.0.1:${env().SANDBOX_PORT}/offices/${code}/feedback`;
}

/** The key that the sandbox derives for each of its offices. */
function sandboxKey(root: string, code: string): string {
  return `whsec_${createHmac("sha256", root).update(`office:${code}`).digest("base64")}`;
}
