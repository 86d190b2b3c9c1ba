import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { watchForMouse } from "../keyboard.ts";
import { accountOf, signIn } from "../people.ts";
import { timeScans, type Wait } from "./stopwatch.ts";

type FirstStep = { try: string; waybills: string[]; codes: string[] };

/** The returns the demo keeps for a newcomer to work through. */
export function firstStep(name: string): FirstStep & { returnNo: string } {
  const file = join(process.env.E2E_DATA_DIR ?? ".data", "demo-first-steps.json");
  const steps: (FirstStep & { returnNo: string })[] = JSON.parse(readFileSync(file, "utf8"));
  const step = steps.find((one) => one.try === name);
  if (!step) throw new Error(`the demo keeps no ${name}`);
  return step;
}

export type House = {
  at: (role: string) => Promise<Page>;
  pinOf: (role: string) => string;
  /** What was done with anything but keys, on any machine. */
  mouse: string[];
  /** How long everybody waited for their benches' words. */
  waits: Wait[];
};

/**
 * Everybody at a machine of their own, signed in when first needed; all machines are shut after the test. All of them
 * are one machine in truth: where times are taken, only the one somebody stands at shows a page.
 */
export const test = base.extend<{ house: House; isTimed: boolean }>({
  isTimed: [false, { option: true }],
  house: async ({ browser, isTimed }, use) => {
    const pages = new Map<string, Promise<Page>>();
    const [mouse, waits]: [string[], Wait[]] = [[], []];
    const arrive = async (role: string) => {
      const page = await browser.newPage();
      await watchForMouse(page, mouse);
      await timeScans(page, waits);
      await signIn(page, role);
      return page;
    };
    await use({
      at: async (role) => {
        const page = pages.get(role) ?? arrive(role);
        const others = [...pages.values()].filter((other) => other !== page);
        pages.set(role, page);
        if (isTimed) for (const other of others) await (await other).goto("about:blank");
        return page;
      },
      pinOf: (role) => accountOf(role).pin ?? "",
      mouse,
      waits,
    });
    for (const page of await Promise.all(pages.values())) await page.close();
  },
});
