import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { pageOf, signIn } from "./people.ts";

const table = (page: Page) => page.getByRole("table", { name: "数据导出" });

/** Exports what the page lists, and waits for the worker to have written it. */
async function exportHere(page: Page) {
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.getByRole("heading", { name: "数据导出", level: 1 })).toBeVisible();
  const row = table(page).getByRole("row").nth(1);
  await expect(row.getByText("可下载", { exact: true })).toBeVisible({ timeout: 30_000 });
  return row;
}

async function download(page: Page, name: string) {
  const coming = page.waitForEvent("download");
  await table(page).getByRole("row").nth(1).getByRole("link", { name }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a filtered list is exported in the background and taken as CSV and as XLSX", async ({ page }) => {
  await signIn(page, "declarant");
  await page.goto("/returns?stage=admitted");
  const first =
    (await page.getByRole("table", { name: "退货单" }).getByRole("link").first().textContent()) ?? "";
  const row = await exportHere(page);
  await expect(row).toContainText("退货单");
  await expect(row).toContainText("1 个筛选条件");
  const csv = await download(page, "下载 CSV");
  expect(csv.name).toMatch(/^returns-\d{4}-\d\d-\d\d\.csv$/);
  const text = csv.bytes.toString("utf8");
  expect(text.startsWith('\uFEFF"退货单号"')).toBe(true);
  expect(text).toContain(first.trim());
  const xlsx = await download(page, "下载 XLSX");
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
  await page.reload();
  await expect(table(page).getByRole("row").nth(1).getByRole("cell").last()).toHaveText("2");
});

test("who exported what is seen by the auditor, and the file by nobody but its maker", async ({
  page,
  browser,
}) => {
  const { name } = await signIn(page, "supervisor");
  await page.goto("/feedback?phase=admitted");
  await exportHere(page);
  const file = await table(page).getByRole("link", { name: "下载 CSV" }).first().getAttribute("href");
  const auditor = await pageOf(browser, "auditor");
  await auditor.goto("/exports");
  await auditor.getByRole("link", { name: "全部导出记录" }).click();
  await expect(table(auditor).getByRole("row").filter({ hasText: name }).first()).toContainText("反馈报文");
  expect((await auditor.request.get(file ?? "")).status()).toBe(404);
});

test("a code that is nowhere is told with what can be looked for", async ({ page }) => {
  await signIn(page, "declarant");
  await page.goto("/returns?q=ZZ404404404");
  await expect(page.getByText(/可查：件码、序列号、退货单号/)).toBeVisible();
});
