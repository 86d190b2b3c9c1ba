import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";

test("goods the account book does not have are set aside, registered, and wait for a wave again", async ({
  page,
}) => {
  await signIn(page, "stock_controller");
  await page.goto("/stock");
  const gaps = page.getByRole("table", { name: "账册未备案" });
  const act = gaps.getByRole("button", { name: /^登记备案：/ }).first();
  await expect(act).toBeVisible();
  await act.press("Enter");
  await page.getByLabel("账册备案序号").fill("0001234");
  await page.getByLabel("账册备案序号").press("Enter");
  await expect(page.getByText(/已备案，\d+ 件回到待成批。$/)).toBeVisible();
});

test("goods that stay too long are listed by days, each with its next act", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/exceptions");
  await page.getByRole("link", { name: "滞留货物" }).click();
  const table = page.getByRole("table", { name: "滞留货物" });
  await expect(table.getByText(/第 \d+ 天已催办/).first()).toBeVisible();
  await page.getByRole("link", { name: /^满 30 天/ }).click();
  await expect(page).toHaveURL(/age=3/);
  const save = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV" }).click();
  expect((await save).suggestedFilename()).toMatch(/^滞留货物-\d{4}-\d\d-\d\d\.csv$/);
});

test("the labels of a zone's pieces are printed in one go, one a page of 60 × 40 mm (R48)", async ({
  page,
}) => {
  await signIn(page, "stock_controller");
  await page.goto("/labels?of=B");
  const all = page.getByRole("checkbox", { name: /^全部 \d+ 件/ });
  await expect(all).toBeVisible();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: /^打印 \d+ 张/ }).press("Control+Enter");
  await expect(page.getByText(/^已交打印机 \d+ 张/)).toBeVisible();
  await expect(page.getByRole("link", { name: "ZPL" })).toBeVisible();
  await all.press("Space");
  await page.getByRole("button", { name: /^打印 \d+ 张/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /是补打$/ });
  await dialog.getByText("标签损坏").click();
  await dialog.getByRole("button", { name: /^打印/ }).press("Enter");
  await expect(dialog).toHaveCount(0);
});
