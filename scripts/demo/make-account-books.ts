import { runUseCase } from "#lib/run-use-case";
import { changeSetting } from "#lib/settings/change-setting";
import type { Player } from "./accounts.ts";
import { accountBooks } from "./shops.ts";

/** The house names its account books before the first wave goes to one of them. */
export async function makeAccountBooks(supervisor: Player, now: Date): Promise<void> {
  const named = { key: "accountBooks" as const, value: [...accountBooks] };
  const once = { route: "demo", key: "account-books", request: JSON.stringify(named) };
  await runUseCase(supervisor, changeSetting, named, { now, once });
}
