import { expect, type Page } from "@playwright/test";

/** The first two plates of a queue, among rows with such words and without others. */
export async function twoPlates(
  page: Page,
  table: string,
  words: RegExp,
  without = "暂不放行",
): Promise<string[]> {
  const rows = page
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ hasText: words })
    .filter({ hasNotText: without });
  await expect(rows.nth(1)).toBeVisible();
  const links = rows.getByRole("link", { name: /^RW/ });
  return [await links.nth(0).textContent(), await links.nth(1).textContent()].map((text) => text ?? "");
}

/** Of those to whom goods may be handed over, one of whom two pieces wait: they go into one load. */
export async function shopOfTwo(page: Page): Promise<string> {
  const rows = page.getByRole("table", { name: "待装批" }).getByRole("row").filter({ hasNotText: "有异议" });
  const options = page.getByRole("option");
  await expect(async () => {
    await page.getByRole("button", { name: /接收的平台或商家/ }).press("Enter", { timeout: 2_000 });
    await expect(options.first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  // The rows name an owner without its code.
  const offered = (await options.allTextContents()).map((owner) => owner.replace(/（[0-9A-Z]+）$/, ""));
  await page.keyboard.press("Escape");
  await expect(rows.nth(1)).toBeVisible();
  for (const name of offered) if ((await rows.filter({ hasText: name }).count()) > 1) return name;
  throw new Error("nobody has two pieces waiting");
}
