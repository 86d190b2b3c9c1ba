import { expect, type Page } from "@playwright/test";
import { stranger } from "./dock.ts";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

/** A receiver scans a waybill that stands nowhere, and is asked what to do with the box. */
export async function scanUnknown(page: Page): Promise<string> {
  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const waybillNo = stranger();
  await scan(page, waybillNo);
  await expect(page.getByRole("heading", { name: `查无 ${waybillNo}` })).toBeVisible();
  return waybillNo;
}

/** The same, and the box is opened all the same by its number key. */
export async function openUnknown(page: Page): Promise<string> {
  const waybillNo = await scanUnknown(page);
  await page.keyboard.press("1");
  await expect(page.getByText("查无来源，先收件，之后认领。").first()).toBeVisible();
  return waybillNo;
}
