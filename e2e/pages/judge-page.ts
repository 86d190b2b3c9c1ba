import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { keysIn } from "./words.ts";

/** Collects what a page complains of; a document that is expected not to exist is no complaint. */
export function listen(page: Page, expectedStatus: number): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    if (url === page.url() && message.text().includes(`status of ${expectedStatus} `)) return;
    complaints.push(`${message.text()} ${url}`);
  });
  return complaints;
}

/** Nothing sticks out to the side, of the window or of its own box, and nobody has to scroll there. */
export async function expectFits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    // A closing bracket at the end of a line is trimmed to its ink; the blank half still counts as width.
    document.documentElement.style.setProperty("text-spacing-trim", "space-all");
    return [...document.querySelectorAll("body, body *")]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflowX === "visible")
      .map(
        (one) => `${one.tagName} ${one.textContent?.slice(0, 60)}: ${one.scrollWidth - one.clientWidth} px`,
      );
  });
  expect.soft(wide, "sticks out of its box").toEqual([]);
}

/** Nothing that is read or read aloud is the key of a missing message. */
export async function expectWords(page: Page): Promise<void> {
  expect.soft(keysIn(await page.locator("body").ariaSnapshot())).toEqual([]);
}

/**
 * What axe finds wrong with a page by its own rules, or with its colours alone: the rule, and each place it is
 * broken.
 */
export async function expectAccessible(page: Page, by: "rules" | "colours"): Promise<void> {
  // No page of ours has frames, for whose sake axe would open a window of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (by === "colours" ? axe.withRules("color-contrast") : axe).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    places: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ""}`),
  }));
  expect.soft(found).toEqual([]);
}
