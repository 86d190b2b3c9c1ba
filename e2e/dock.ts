import { expect, type Page } from "@playwright/test";
import { signIn } from "./people.ts";

const first = Date.now() * 1000;
let made = 0;

/** A waybill nobody has announced, by its form one of YTO's, another at every call. */
export const stranger = () => `YT${String(first + made++).slice(-13)}`;

/** Stands at the dock and notes the waybills of every request that the bench sends. */
export async function atDock(page: Page): Promise<string[]> {
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
export async function mine(page: Page): Promise<number> {
  const term = page.locator("dt", { hasText: "我扫的" });
  return Number(await term.locator("xpath=following-sibling::dd").textContent());
}
