import { systemActor } from "#lib/context";
import { registerOffice } from "#lib/offices/register-office";
import { runUseCase } from "#lib/run-use-case";
import { officeKey } from "../../sandbox/config.ts";
import type { Scenario } from "../../sandbox/scenario.ts";
import { keptSecret } from "../../scripts/start/secrets.ts";
import type { Product } from "../product/start-product.ts";

/** Twenty offices; the first never answers, and two of them answer in the name of others. */
export const officeCodes = [
  ...["3105", "2992", "3116", "2991", "4612", "5165", "0201", "0801", "0901", "1501"],
  ...["2201", "2301", "2901", "3301", "3501", "3701", "4001", "4201", "4601", "5301"],
] as const;
export const deadOffice = "5301";

/** Of a hundred attempts at a living office, so many go wrong. */
export const errorsOfHundred = 30;

/** Tells the product where the offices are, and the sandbox what they are to do. */
export async function openOffices({ dataDir, sandboxUrl }: Product): Promise<void> {
  const root = keptSecret(dataDir, "sandbox-root", "hex");
  for (const code of officeCodes) {
    const endpoint = `${sandboxUrl}/offices/${code}/feedback`;
    await runUseCase(systemActor, registerOffice, { code, endpoint, secret: officeKey(root, code) });
  }
  const offices = {
    "*": { errors: errorsOfHundred, acknowledge: "mixed" },
    [deadOffice]: { answer: "timeout" },
  } satisfies { [code: string]: Partial<Scenario["offices"][string]> };
  const answer = await fetch(`${sandboxUrl}/scenario`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ offices }),
  });
  if (!answer.ok) throw new Error(`The sandbox refused the scenario: ${await answer.text()}`);
}
