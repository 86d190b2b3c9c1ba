import { type Browser, expect, type Page } from "@playwright/test";

/** A telephone at an address. */
export async function phoneAt(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const phone = await context.newPage();
  await phone.goto(address);
  return phone;
}

/** The address that the open dialog shows a phone. */
export async function invitedTo(page: Page): Promise<string> {
  const address = page.getByRole("dialog").getByRole("link");
  await expect(address).toHaveText(/\/phone\//);
  return (await address.getAttribute("href")) ?? "";
}
