import { expect, type Page, test } from "@playwright/test";
import { pageOf, signIn } from "./people.ts";

const firstReturn = async (page: Page) =>
  ((await page.getByRole("table", { name: "退货单" }).getByRole("link").first().textContent()) ?? "").trim();

test("R46 the list is filtered by its address, and its pages follow one another", async ({ page }) => {
  await signIn(page, "auditor");
  await expect(page.getByRole("heading", { name: "退货单" })).toBeVisible();
  const first = await firstReturn(page);
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole("link", { name: first, exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "上一页" }).click();
  await expect(page.getByRole("link", { name: first, exact: true })).toBeVisible();

  await page.getByRole("link", { name: "准予退货", exact: true }).click();
  await expect(page).toHaveURL(/stage=admitted/);
  for (const row of (await page.getByRole("row").all()).slice(1)) {
    await expect(row).toContainText(/准予退货|已入账/);
  }
  await page.getByRole("link", { name: "清除筛选" }).click();
  await expect(page).not.toHaveURL(/stage=/);
});

test("R34 R46 every code of a return leads to its page, with its check, its pieces and its history", async ({
  page,
}) => {
  await signIn(page, "supervisor");
  await page.goto("/returns?stage=ended");
  const returnNo = await firstReturn(page);
  await page.getByRole("link", { name: returnNo, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/returns/${returnNo}$`));
  await expect(page.getByRole("heading", { name: "三方核对" })).toBeVisible();
  await expect(page.getByText("平台预告退货").or(page.getByText("拆包时补建退货单")).first()).toBeVisible();
  const search = page.getByRole("searchbox", { name: "查询" });
  const plate = (
    (await page.getByRole("table", { name: "件", exact: true }).getByRole("link").first().textContent()) ?? ""
  ).trim();
  await page.keyboard.press("Control+k");
  await search.fill(plate.toLowerCase());
  await search.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/items/${plate}$`));
  await expect(page.getByRole("heading", { name: "全部记录" })).toBeVisible();
  await search.fill(returnNo);
  await search.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/returns/${returnNo}$`));
});

test("a code that is nowhere is said to be nowhere", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/returns?q=ZZ404404404");
  await expect(page.getByText(/^查无「ZZ404404404」/)).toBeVisible();
});

test("R45 whoever's machine is set to another time zone sees the hours of the warehouse", async ({
  browser,
}) => {
  const shown: string[][] = [];
  for (const timezoneId of ["Asia/Shanghai", "Pacific/Honolulu"]) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await signIn(page, "supervisor");
    await page.goto("/returns");
    const returnNo = page.getByRole("table", { name: "退货单" }).getByRole("link", { name: /^RT/ }).last();
    await page.goto(`/returns/${((await returnNo.textContent()) ?? "").trim()}`);
    const history = page.getByRole("region", { name: "全部记录" }).locator("time");
    await expect(history.first()).toBeVisible();
    shown.push(await history.allTextContents());
    await context.close();
  }
  expect(shown[1]).toEqual(shown[0]);
});

test("R42 a merchant does not find what is another's", async ({ page, browser }) => {
  await signIn(page, "merchant");
  await page.goto("/returns");
  const own = new Set(await page.getByRole("table", { name: "退货单" }).getByRole("link").allTextContents());
  const house = await pageOf(browser, "auditor");
  await house.goto("/returns");
  const all = await house.getByRole("table", { name: "退货单" }).getByRole("link").allTextContents();
  const foreign = all.find((returnNo) => !own.has(returnNo)) ?? "";
  const answer = await page.goto(`/returns/${foreign}`);
  expect(answer?.status()).toBe(404);
});
