import { expect, type Page, test } from "@playwright/test";
import { firstTracker } from "./pages/place.ts";
import { signIn } from "./people.ts";

const telephoneOf = { viewport: { width: 360, height: 720 }, locale: "zh-CN" };

/** Goes to the page of a return that has pieces, and tells what a stranger must not hear of it. */
async function openReturn(page: Page): Promise<{ path: string; secrets: string[] }> {
  await page.goto("/returns?stage=ended");
  await page.getByRole("table", { name: "退货单" }).getByRole("link", { name: /^RT/ }).first().click();
  await expect(page).toHaveURL(/\/returns\/RT\d+/);
  const address = await page
    .getByRole("region", { name: "消费者查询" })
    .getByRole("link")
    .getAttribute("href");
  const pieces = page.getByRole("table", { name: "件", exact: true });
  const plates = await pieces.getByRole("link").allTextContents();
  const returnNo = /RT\d+/.exec(page.url())?.[0] ?? "";
  return {
    path: new URL(address ?? "").pathname,
    secrets: [returnNo, ...plates.map((plate) => plate.trim())],
  };
}

test("a consumer with a telephone follows the return without signing in, and hears of no piece", async ({
  page,
  browser,
}) => {
  await signIn(page, "supervisor");
  const { path, secrets } = await openReturn(page);
  const telephone = await browser.newContext(telephoneOf);
  const consumer = await telephone.newPage();
  await consumer.goto(path);
  await expect(consumer.getByRole("heading", { name: "退货进度" })).toBeVisible();
  await expect(consumer.getByRole("listitem").filter({ hasText: "到达中心仓" })).toContainText(
    "（北京时间）",
  );
  await expect(consumer.locator('[aria-current="step"]')).toHaveCount(1);
  await expect(consumer.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const told = await consumer.content();
  for (const secret of secrets) expect(told).not.toContain(secret);
  const isWide = await consumer.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);

  await consumer.getByRole("button", { name: "English" }).click();
  await expect(consumer.getByRole("heading", { name: "Return progress" })).toBeVisible();
  await expect(consumer.getByRole("listitem").filter({ hasText: "At the returns warehouse" })).toContainText(
    "China time (UTC+8)",
  );
  await telephone.close();
});

test("a code that was misread and one that nobody has get the same answer", async ({ page, browser }) => {
  await signIn(page, "supervisor");
  const path = await firstTracker(page);
  const misread = path.slice(0, -1) + (path.endsWith("7") ? "8" : "7");
  const telephone = await browser.newContext(telephoneOf);
  const consumer = await telephone.newPage();
  for (const wrong of [misread, "/track/00000000000000009", "/track/nothing"]) {
    const answer = await consumer.goto(wrong);
    expect(answer?.status()).toBe(200);
    await expect(consumer.getByRole("heading", { name: "查无此退货" })).toBeVisible();
  }
  await telephone.close();
});

test("the address of a tracker is copied with one press", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, "supervisor");
  const { path } = await openReturn(page);
  const panel = page.getByRole("region", { name: "消费者查询" });
  await panel.getByRole("button", { name: "复制网址" }).click();
  await expect(panel.getByRole("status")).toHaveText("网址已复制。");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(path);
});
