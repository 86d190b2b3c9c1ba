import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemActor } from "#lib/context";
import { importLists } from "#lib/customs/import-lists";
import { env } from "#lib/env";
import { runUseCase } from "#lib/run-use-case";
import { step } from "../start/progress.ts";
import { makeDemoAccounts } from "./accounts.ts";
import { live } from "./live.ts";
import { makeAccountBooks } from "./make-account-books.ts";
import { makeBadges } from "./make-badges.ts";
import { makeCards } from "./make-cards.ts";
import { makeFirstPlan } from "./make-first-plan.ts";
import { makeHouseRule } from "./make-house-rule.ts";
import { makeReturnAddress } from "./make-return-address.ts";
import { makePlateRoll } from "./make-roll.ts";
import { loadDemoOffices, tellOfficesApart } from "./offices.ts";
import { keepPictures } from "./pictures.ts";
import { type PlanSize, planDemo } from "./plan.ts";
import type { Sale } from "./plan-sales.ts";
import { emptyWorld } from "./world.ts";

type DemoOptions = { seed: string; today: string | null; size: PlanSize };

const listsAtOnce = 250;

/** Loads offices, accounts, lists and two months of returns; one that was interrupted goes on where it was. */
export async function loadDemo({ seed, today, size }: DemoOptions): Promise<void> {
  const root = process.env.SANDBOX_ROOT;
  if (!root) throw new Error("SANDBOX_ROOT is missing: the demo talks to the sandbox's offices.");
  const now = presentOf(today);
  const { sales, steps, firstSteps, day } = planDemo(seed, now, size);
  const players = await step("Demo: offices and accounts", async () => {
    await loadDemoOffices(root);
    const accounts = await makeDemoAccounts();
    await tellOfficesApart(accounts.administrator);
    return accounts;
  });
  const beginning = beginningOf(steps, now);
  await makeFirstPlan(players.officer, beginning);
  await makeAccountBooks(players.supervisor, beginning);
  await makeReturnAddress(players.supervisor, beginning);
  await makeHouseRule(players.supervisor, now);
  await makeCards(players.supervisor, now);
  await makePlateRoll(players.supervisor, now);
  await makeBadges(players, now);
  await step(`Demo: ${sales.length} import lists`, () => loadLists(sales));
  const pictures = await step("Demo: pictures", () => keepPictures(players.inspector));
  await step(`Demo: ${steps.length} steps of two months`, () => live(emptyWorld(players, pictures), steps));
  keepList("demo-first-steps.json", firstSteps);
  keepList("demo-day.json", day);
}

function keepList(file: string, list: readonly unknown[]): void {
  writeFileSync(join(env().DATA_DIR, file), `${JSON.stringify(list, null, 2)}\n`);
}

/** Before anything happens. */
function beginningOf(steps: readonly { at: Date }[], now: Date): Date {
  return new Date(steps.reduce((earliest, { at }) => Math.min(earliest, at.getTime()), now.getTime()));
}

/** The demo's present: kept from the first attempt, so that a second one finds the same plan. */
function presentOf(today: string | null): Date {
  const file = join(env().DATA_DIR, "demo-present");
  if (existsSync(file)) return new Date(readFileSync(file, "utf8"));
  const now = today ? new Date(`${today}T18:00:00+08:00`) : new Date();
  writeFileSync(file, now.toISOString());
  return now;
}

async function loadLists(sales: readonly Sale[]): Promise<void> {
  for (let from = 0; from < sales.length; from += listsAtOnce) {
    const part = sales.slice(from, from + listsAtOnce);
    const last = part.at(-1);
    const now = new Date((last?.declaredAt.getTime() ?? 0) + 30 * 60_000);
    const documents = part.map(({ document }) => document);
    const outcomes = await runUseCase(systemActor, importLists, documents, { now });
    const refused = outcomes.find((outcome) => outcome.status === "refused");
    if (refused) throw new Error(`a list was refused: ${JSON.stringify(refused)}`);
  }
}
