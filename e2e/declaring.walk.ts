import { expect } from "@playwright/test";
import { test } from "./journey/house.ts";
import { customsAnswers } from "./journey/sandbox.ts";
import { expectClocksAndMoney, expectClocksAndMoneyInRow } from "./journey/stakes.ts";

test.describe.configure({ timeout: 180_000 });

test.afterEach(() => customsAnswers({}));

test("a refused field is corrected and sent anew, and customs admits it", async ({ house }) => {
  const page = await house.at("declarant");
  await customsAnswers({ flow: "refuse", reason: "field" });
  await page.goto("/applications");
  const row = page
    .getByRole("table", { name: "待申报" })
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox", { disabled: false }) })
    .first();
  const returnNo = (await row.getByRole("link").textContent()) ?? "";
  await expectClocksAndMoneyInRow(row);
  await expect(async () => {
    await row.getByRole("link").press("Space");
    await expect(page.getByRole("checkbox", { name: returnNo })).toBeChecked({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已申报 1 单")).toBeVisible();

  await expect(async () => {
    await page.goto("/applications?view=refusals");
    await expect(page.getByRole("row").filter({ hasText: returnNo })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expectClocksAndMoneyInRow(page.getByRole("row").filter({ hasText: returnNo }));
  await page.getByRole("row").filter({ hasText: returnNo }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: /^AP\d{12}$/ })).toBeVisible();
  await expect(page.getByText("可改正重报")).toBeVisible();
  await expectClocksAndMoney(page);
  await customsAnswers({});
  await page.getByLabel("退货原因").fill("七天无理由退货");
  await page.getByRole("button", { name: "改正并重报 1 单" }).click();
  await expect(page.getByText("已申报 1 单")).toBeVisible();
  await expect(async () => {
    await page.goto("/applications?view=admitted");
    await expect(page.getByRole("row").filter({ hasText: returnNo })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expectClocksAndMoneyInRow(page.getByRole("row").filter({ hasText: returnNo }));
  await page.goto(`/returns/${returnNo}`);
  await expectClocksAndMoney(page);
});
