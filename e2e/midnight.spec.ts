import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";

test("R47 the declarant sees what must be declared before midnight, by money and by time, and takes it into a spreadsheet", async ({
  page,
}) => {
  await signIn(page, "declarant");
  await page
    .getByRole("navigation", { name: "岗位" })
    .getByRole("link", { name: /^今日截止/ })
    .click();
  await expect(page.getByRole("heading", { name: "今日截止" })).toBeVisible();
  await expect(page.getByText(/^\d+ 小时 \d+ 分$/)).toBeVisible();
  const table = page.getByRole("table", { name: "今日截止" });
  const returns = table.getByRole("link", { name: /^RT/ });
  const returnNo = ((await returns.first().textContent()) ?? "").trim();
  await expect(table.getByRole("row").nth(1)).toContainText(/¥|待补税率/);

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(await saved.path(), "utf8");
  // A spreadsheet takes it for UTF-8 by its mark, and every field for a text by its quotes.
  expect(text.slice(0, 2)).toBe('\uFEFF"');
  for (const line of text.slice(1).trimEnd().split("\r\n")) expect(line).toMatch(/^".*"$/);
  expect(text).toContain("恢复年度额度");
  expect(text).toContain(returnNo);

  await page.getByRole("link", { name: "按时间" }).click();
  await expect(page).toHaveURL(/sort=hour/);
  await page.getByRole("link", { name: "按金额" }).click();
  await expect(returns.first()).toHaveText(returnNo);

  await table.getByRole("link", { name: "申报", exact: true }).first().click();
  await expect(page).toHaveURL(/applications\?chosen=RT/);
  await expect(page.getByText("优先 · 今天截止").first()).toBeVisible();
  await expect(page.getByText("今天 24 点前必须申报").first()).toBeVisible();
  await expect(page.getByText("恢复年度额度").first()).toBeVisible();
});

test("the wall shows it large, without the rail, and says so when it is cut off", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/midnight");
  await page.getByRole("link", { name: "大屏显示" }).click();
  await expect(page.getByRole("heading", { name: "24 点前必须申报" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "岗位" })).toHaveCount(0);
  await expect(page.getByText(/^\d+ 单$/)).toBeVisible();
  await expect(page.getByText(/^\d+ 小时 \d+ 分$/)).toBeVisible();
  await expect(page.getByRole("listitem").first()).toContainText(/RT.*(在途|未拆包|待质检|待申报|待受理)/);
  await page.context().setOffline(true);
  await page.route("**/api/midnight*", (route) => route.abort());
  await expect(page.getByText(/^连接中断，现示 \d{2}:\d{2}:\d{2} 的数据。$/)).toBeVisible({
    timeout: 40_000,
  });
});

test("an officer is told that the list is not theirs", async ({ page }) => {
  await signIn(page, "officer");
  await page.goto("/midnight");
  await expect(page).toHaveURL(/not-yours/);
});

test("a rate that is missing is asked for, and answered with its source", async ({ page }) => {
  await signIn(page, "declarant");
  await page.goto("/settings/tax-rates");
  const questions = page.getByRole("table", { name: "待补税率" });
  const asked = questions.getByRole("row").filter({ hasText: "8510100000" });
  await asked.getByRole("link", { name: "补充税率" }).click();
  const form = page.getByRole("dialog", { name: "录入税率" });
  await expect(form.getByLabel("商品编码前缀")).toHaveValue("8510100000");
  await form.getByRole("textbox", { name: "商品", exact: true }).fill("剃须刀");
  await form.getByLabel("起始日").fill("2019-04-01");
  await form.getByLabel("法律依据").fill("公告2019年第39号");
  await form.getByLabel("录入理由").fill("补充");
  await form.getByRole("button", { name: "录入税率" }).click();
  await expect(form).toBeHidden();
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole("table", { name: "税率", exact: true })).toContainText("8510100000");
});
