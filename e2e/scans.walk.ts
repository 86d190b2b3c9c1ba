import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { sendCodes } from "./scanner.ts";

const first = Date.now() * 1000;
let made = 0;
/** A waybill nobody has announced, by its form one of YTO's, another at every call. */
const stranger = () => `YT${String(first + made++).slice(-13)}`;

/** Stands at the dock and notes the waybills of every request that the bench sends. */
async function atDock(page: Page): Promise<string[]> {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (!request.url().includes("/api/arrivals")) return;
    const body = request.postData() ?? "";
    sent.push(...Array.from(body.matchAll(/"waybillNo":"([^"]+)"/g), ([, no = ""]) => no));
  });
  await signIn(page, "dock_clerk");
  await expect(page.getByText("可以扫描")).toBeVisible();
  return sent;
}

/** How many parcels the dock has taken in from this person today, by the server's count. */
const mine = async (page: Page) =>
  Number(
    await page.locator("dt", { hasText: "我扫的" }).locator("xpath=following-sibling::dd").textContent(),
  );

test.describe.configure({ timeout: 240_000 });

test("R13 R14 two hundred scans within a minute all arrive, each once and in order", async ({ page }) => {
  const sent = await atDock(page);
  const before = await mine(page);
  const waybills = Array.from({ length: 200 }, stranger);
  await sendCodes(page, waybills, { gapMs: () => 8, end: "CR" }, 150);
  await expect.poll(() => mine(page), { timeout: 60_000 }).toBe(before + waybills.length);
  expect(sent).toEqual(waybills);
});
