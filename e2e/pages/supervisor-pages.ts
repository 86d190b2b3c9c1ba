import type { Page } from "@playwright/test";
import type { HousePage } from "./house-pages.ts";

/** The box that has waited longest in the cage. */
async function firstOfCage(page: Page): Promise<string> {
  await page.goto("/exceptions/cage");
  return (await page.locator('a[href*="/exceptions/cage?box="]').first().getAttribute("href")) ?? "/";
}

/** The supervisor's own desk. */
export const supervisorPages = [
  { name: "cage", role: "supervisor", at: "/exceptions/cage", heading: "cage.title", wide: true },
  { name: "cage-box", role: "supervisor", at: firstOfCage, wide: true },
  {
    name: "cage-search",
    role: "receiver",
    at: async (page) => `${await firstOfCage(page)}&q=%E9%9D%A2`,
  },
  { name: "approvals", role: "supervisor", at: "/approvals", heading: "approvals.title", wide: true },
  { name: "floor", role: "supervisor", at: "/floor", heading: "floor.title", wide: true },
] as const satisfies readonly HousePage[];
