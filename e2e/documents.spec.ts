import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { printedBy } from "./printing.ts";

/** Goes to the newest finished load of an outcome. */
async function openDone(page: Page, outcome: string) {
  await page.goto("/outbound?view=done");
  const row = page
    .getByRole("table", { name: "已执行" })
    .getByRole("row")
    .filter({ hasText: outcome })
    .first();
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/batches\//);
}

test("the hand-over note of a release is made and printed with one key, and is the same one the next time", async ({
  page,
}) => {
  await signIn(page, "supervisor");
  await openDone(page, "返还平台/商家");
  const papers = page.getByRole("region", { name: "单证" });
  await expect(papers.getByText("货物交接单")).toBeVisible();
  const number = await printedBy(page, () => page.keyboard.press("Control+p"));
  await expect(papers.getByRole("status")).toContainText(number);
  await expect(page.locator('iframe[title="待打印的单证"]')).toHaveAttribute(
    "src",
    new RegExp(`${number}.*language=zh`),
  );
  const again = await printedBy(page, () => papers.getByRole("button", { name: /^打印/ }).press("Enter"));
  expect(again).toBe(number);
  await expect(papers.getByText(`内容没有变化，正在打印 ${number}。`)).toBeVisible();
});

test("a stranger with a telephone learns that a document is genuine, and nothing of the goods", async ({
  page,
  browser,
}) => {
  await signIn(page, "supervisor");
  await openDone(page, "返还平台/商家");
  const papers = page.getByRole("region", { name: "单证" });
  const number = await printedBy(page, () => page.keyboard.press("Control+p"));
  const answer = await page.request.get(`/api/documents/${number}?format=csv&language=en`);
  const table = await answer.text();
  const url = /https?:[^"]+/.exec(table)?.[0] ?? "";
  const plate = /RW-\w+/.exec(table)?.[0] ?? "";
  await expect(papers.getByText(number).first()).toBeVisible();
  const telephone = await browser.newContext({ viewport: { width: 360, height: 720 }, locale: "zh-CN" });
  const stranger = await telephone.newPage();
  await stranger.goto(new URL(url).pathname);
  await expect(stranger.getByRole("heading", { name: "单证属实" })).toBeVisible();
  await expect(stranger.getByText(number)).toBeVisible();
  await expect(stranger.getByText(plate)).toHaveCount(0);
  const isWide = await stranger.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
  await stranger.goto(`${new URL(url).pathname}x`);
  await expect(stranger.getByRole("heading", { name: "查无此单证" })).toBeVisible();
  await telephone.close();
});

test("it comes as a table and as a PDF in both languages, and to nobody who is not signed in", async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, "stock_controller");
  await openDone(page, "返还平台/商家");
  const papers = page.getByRole("region", { name: "单证" });
  await printedBy(page, () => papers.getByRole("button", { name: /^打印/ }).press("Enter"));
  const english = papers.getByRole("link", { name: /CSV 英文/ });
  const url = (await english.getAttribute("href")) ?? "";
  const table = await page.request.get(url);
  expect(table.headers()["content-disposition"]).toMatch(/^attachment; filename="HO\d+-en.csv"$/);
  expect((await table.text()).split("\r\n")[0]).toMatch(/^\uFEFF"Hand-over note","HO\d+"$/);
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await stranger.get(url)).status()).toBe(401);
  await stranger.dispose();
});
