import { expect, type Page, test } from "@playwright/test";
import { pageOf, signIn } from "./people.ts";

/** The plate of a piece that was released, found by its number among the months, the latest first. */
async function firstReleased(page: Page): Promise<string> {
  await page.goto("/goods/settlement");
  const months = page.getByRole("navigation", { name: "按月查看" }).getByRole("link");
  const hrefs = await months.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of hrefs) {
    await page.goto(`/goods/settlement${href}`);
    const released = page.getByRole("table", { name: "结算数量" }).getByRole("link", { name: /返还件数$/ });
    if ((await released.count()) === 0) continue;
    const shown = Number(((await released.first().textContent()) ?? "").replaceAll(",", ""));
    await released.first().click();
    const pieces = page.getByRole("table", { name: "逐件明细：返还件数" });
    await expect(pieces.getByRole("row")).toHaveCount(shown + 1);
    return ((await pieces.getByRole("link").first().textContent()) ?? "").replaceAll(/\s/g, "");
  }
  throw new Error("nothing was released in twelve months");
}

test("a merchant follows a number to its pieces, claims for one that was handed over, and reads who answers for it", async ({
  page,
  browser,
}) => {
  await signIn(page, "merchant");
  const plate = await firstReleased(page);
  await page.goto(`/items/${plate}/dispute`);
  await expect(page.getByRole("heading", { name: "异议与索赔", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "提出索赔" }).click();
  const dialog = page.getByRole("dialog", { name: `就 ${plate} 提出索赔` });
  const send = dialog.getByRole("button", { name: "提交索赔" });
  await expect(send).toHaveAccessibleDescription("先写明索赔理由");
  await dialog.getByLabel("索赔理由").fill("外箱完好，内件压碎");
  await dialog.getByLabel("索赔金额（元）").fill("128.505");
  await expect(send).toHaveAccessibleDescription("金额应大于零，最多两位小数");
  await dialog.getByLabel("索赔金额（元）").fill("128.5");
  await send.click();
  await expect(dialog).toBeHidden();
  const words = page.getByRole("table", { name: "双方陈述" });
  await expect(words.getByText("外箱完好，内件压碎")).toBeVisible();
  await expect(page.getByRole("button", { name: "提出索赔" })).toHaveCount(0);

  const desk = await pageOf(browser, "supervisor");
  await desk.goto("/exceptions");
  const claims = desk.getByRole("table", { name: "交付后的索赔" });
  await claims.getByRole("row").filter({ hasText: "外箱完好，内件压碎" }).getByRole("link").click();
  await desk.getByRole("button", { name: "认定责任" }).click();
  const deciding = desk.getByRole("dialog", { name: "认定责任与金额" });
  await deciding.getByText("承运人承担", { exact: true }).click();
  await deciding.getByLabel("赔付金额（元）").fill("100");
  await deciding.getByLabel("认定依据").fill("签收单有破损记录");
  await deciding.getByRole("button", { name: "作出认定" }).click();
  await expect(deciding).toBeHidden();

  await page.reload();
  const panel = page.getByRole("region", { name: "责任与金额" });
  await expect(panel.getByText("承运人承担")).toBeVisible();
  await expect(panel.getByText("¥100.00")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载 1 件的索赔材料" }).click();
  expect((await download).suggestedFilename()).toBe(`claim-${plate}.zip`);
});

test("a merchant saves what a month comes to, and is told that the running one is provisional", async ({
  page,
}) => {
  await signIn(page, "merchant");
  await page.getByRole("link", { name: "结算", exact: true }).click();
  await expect(page.getByText(/^本月未结束，数字暂计至 \d{4}-\d\d-\d\d。$/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV" }).click();
  expect((await download).suggestedFilename()).toBe("仓储与作业结算.csv");
});

test("a merchant gives a standing authorisation, sees it among the deadlines, and ends it", async ({
  page,
}) => {
  await signIn(page, "merchant");
  await page.getByRole("link", { name: "长期委托", exact: true }).click();
  await expect(page.getByRole("heading", { name: "长期委托", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: /^(出具委托|换新委托)$/ }).click();
  const dialog = page.getByRole("dialog", { name: "出具长期委托" });
  await dialog.getByLabel("委托书编号").fill("WT-E2E-1");
  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("最后一天").fill(soon);
  await dialog.getByRole("button", { name: "出具" }).click();
  await expect(dialog).toBeHidden();
  const shops = page.getByRole("table", { name: "各店铺的长期委托" });
  await expect(shops.getByRole("row").filter({ hasText: "WT-E2E-1" })).toContainText("30 天内到期");

  await page.goto("/goods/deadlines");
  await page.getByRole("link", { name: "WT-E2E-1" }).click();
  await expect(page).toHaveURL(/\/goods\/authorisations$/);
  await page.getByRole("button", { name: "终止委托" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^终止/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(shops.getByText("没有委托")).toBeVisible();
});
