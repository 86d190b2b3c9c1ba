import { expect, type Locator, type Page } from "@playwright/test";

/** Both legal clocks stand in full on a page or in a part of it, and below them the money that is lost with them. */
export async function expectClocksAndMoney(within: Page | Locator): Promise<void> {
  await expect(within.getByText("申报期限").first()).toBeVisible();
  await expect(within.getByText("到货期限").first()).toBeVisible();
  const stake = within.getByLabel("逾期的代价").first();
  await expect(stake).toContainText(/不予征税（估算）(¥?[\d,.]+|待补税率)/);
  await expect(stake).toContainText(/恢复年度额度¥?[\d,.]+/);
}

/** The same in a row of a table: what is left of both clocks, the tax and the allowance. */
export async function expectClocksAndMoneyInRow(row: Locator): Promise<void> {
  await expect(row).toContainText(/申报(剩 [\d,]+ 天|今天截止|按期|逾期 [\d,]+ 天|未放行)/);
  await expect(row).toContainText(/到货(剩 [\d,]+ 天|今天截止|按期|逾期 [\d,]+ 天|未放行)/);
  await expect(row).toContainText(/税 ¥[\d,.]+|税率待补/);
  await expect(row).toContainText(/额度 ¥[\d,.]+/);
}
