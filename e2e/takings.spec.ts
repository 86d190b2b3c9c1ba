import { expect, type Page, test } from "@playwright/test";
import { pageOf, signIn } from "./people.ts";
import { printedBy } from "./printing.ts";
import { scan } from "./scanner.ts";

/** What stands at the first location of a zone that holds anything, another location, and how much is in all. */
async function stockOf(page: Page, zone: string) {
  await page.goto(`/places?zone=${zone}`);
  const links = page.getByRole("main").locator('a[href^="/places/LOC-"]');
  await expect(links.first()).toBeVisible();
  const codes = await links.allTextContents();
  const stock: { at: string; plates: string[] }[] = [];
  for (const at of codes) {
    await page.goto(`/places/${at}`);
    const plates = page.getByRole("table", { name: "此处的件" }).getByRole("link");
    stock.push({ at, plates: await plates.allTextContents() });
  }
  const first = stock.find(({ plates }) => plates.length > 0);
  if (!first) throw new Error(`zone ${zone} is empty`);
  const elsewhere = codes.find((code) => code !== first.at) ?? "";
  return { ...first, elsewhere, all: stock.reduce((sum, { plates }) => sum + plates.length, 0) };
}

test("a zone is counted blind by one, again by another, and signed by a supervisor (R38, R40)", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "stock_controller");
  const { at, plates, elsewhere, all } = await stockOf(page, "U");
  const [gone = ""] = plates;
  await page.goto("/stock/takings");
  await page.getByRole("button", { name: /选择库区/ }).click();
  await page.getByRole("option", { name: /^U / }).click();
  await page.getByRole("button", { name: "冻结并开始" }).click();
  await expect(page).toHaveURL(/\/stock\/takings\/ST/);
  const address = page.url();
  await expect(page.getByText(String(all), { exact: true })).toHaveCount(0);
  await page.goto(`/places/${at}`);
  await expect(page.getByText("正在盘点，库内的件和件数在结果签认后再显示。")).toBeVisible();
  await expect(page.getByText(gone)).toHaveCount(0);

  const first = await pageOf(browser, "receiver");
  await first.goto("/places");
  await scan(first, gone);
  await scan(first, elsewhere);
  await expect(first.getByText(/正在盘点/).first()).toBeVisible();
  await first.goto(address);
  await scan(first, at);
  for (const [index, plate] of plates.slice(1).entries()) {
    await scan(first, plate);
    await expect(first.getByText(`第 ${index + 1} 件`)).toBeVisible();
  }
  await first.getByRole("button", { name: "初盘完毕" }).click();
  await expect(first.getByRole("list", { name: "需复盘的库位" })).toContainText(at);
  await expect(first.getByText(/复盘须由没有参加初盘的人来做/).first()).toBeVisible();

  const second = await pageOf(browser, "inspector");
  await second.goto(address);
  await second.getByRole("button", { name: "复盘完毕" }).click();
  await expect(second.getByRole("table", { name: "差异" })).toContainText(gone);

  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto(address);
  await supervisor.getByRole("button", { name: "签认盘点结果" }).click();
  await supervisor.getByLabel("给海关的说明").fill("已逐架查找，未见此件。");
  await supervisor
    .getByRole("dialog")
    .getByRole("button", { name: /签认盘点结果/ })
    .click();
  await expect(supervisor.getByText("已签认").first()).toBeVisible();
  const number = await printedBy(supervisor, () => supervisor.keyboard.press("Control+p"));
  expect(number).toMatch(/^TR20\d{8}$/);

  const officer = await pageOf(browser, "officer");
  await officer.goto(address);
  await expect(officer.getByText("已逐架查找，未见此件。")).toBeVisible();
  await expect(officer.getByRole("link", { name: `${number}，PDF 中文` })).toBeVisible();
  await officer.goto(`/items/${gone}`);
  await expect(officer.getByText("报遗失").first()).toBeVisible();
});
