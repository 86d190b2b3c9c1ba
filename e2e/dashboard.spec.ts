import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";

const numberIn = (text: string | null) => Number(/[\d,]+$/.exec(text?.trim() ?? "")?.[0].replaceAll(",", ""));

/** The house goes on meanwhile, so a figure and its list are read again until they agree. */
async function expectOpensItsRows(page: Page, figure: Locator, address: RegExp, at = "/dashboard") {
  await expect(async () => {
    await page.goto(at);
    await unfoldTo(page, figure);
    const shown = numberIn(await figure.textContent());
    await figure.click();
    await expect(page).toHaveURL(address);
    const total = page.getByRole("navigation", { name: "翻页" }).getByText(/^共 [\d,]+ 条$/);
    expect(numberIn((await total.textContent())?.replace(" 条", "") ?? "")).toBe(shown);
  }).toPass();
}

/** Opens the tables under the charts until that stands there: some are read after the page. */
async function unfoldTo(page: Page, wanted: Locator) {
  await expect(async () => {
    await unfold(page);
    await expect(wanted).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

async function unfold(page: Page) {
  await page.locator("details").evaluateAll((tables) => {
    for (const table of tables) table.setAttribute("open", "");
  });
}

test("R46 every number of the moment opens exactly its rows", async ({ page }) => {
  await signIn(page, "supervisor");
  const desks = page.getByRole("navigation", { name: "岗位" });
  await expect(async () => {
    await desks.getByRole("link", { name: /^运营看板/ }).click();
    await expect(page.getByRole("heading", { name: "运营看板" })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText(/^数据截至 \d{4}-\d\d-\d\d \d\d:\d\d:\d\d，日期均按北京时间/)).toBeVisible();
  const now = page.getByRole("navigation", { name: "当前待办" });
  for (const [word, address] of [
    ["今日收货", /did=received/],
    ["待匹配", /wait=match/],
    ["待质检", /wait=inspector/],
    ["待关员核验", /wait=officer/],
    ["待定处置", /wait=outcome/],
    ["反馈异常", /feedback\?state=trouble/],
    ["时限剩 3 天以内", /returns\?clock=near/],
  ] as const) {
    await expectOpensItsRows(page, now.getByRole("link", { name: new RegExp(`^${word}`) }), address);
  }
});

test("a number under a chart opens exactly its rows", async ({ page }) => {
  await signIn(page, "officer");
  const ageing = page.getByRole("table", { name: "在仓件与在仓天数" });
  const received = ageing.getByRole("row", { name: /^已收货/ }).getByRole("link");
  await expectOpensItsRows(page, received.last(), /state=received$/);
  await expectOpensItsRows(page, received.first(), /state=received&age=0-1/);
  const days = page.getByRole("table", { name: "每日收货件数" });
  const today = days.getByRole("row", { name: /未结束/ }).getByRole("link");
  await expectOpensItsRows(page, today.first(), /did=received/);
  const clocks = page.getByRole("table", { name: "申报时限到期分布" });
  const due = clocks.getByRole("link", { name: /^[1-9]/ }).first();
  await expectOpensItsRows(page, due, /returns\?applyBy=/);
  await page.getByRole("link", { name: /^申报截止 \d{4}-\d\d-\d\d/ }).click();
  await expect(page).not.toHaveURL(/applyBy/);
});

test("the step and the period are the address, and the figures go into a spreadsheet", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "质检", exact: true }).click();
  await expect(page).toHaveURL(/step=inspected/);
  await page.getByRole("link", { name: "7 天", exact: true }).click();
  await expect(page).toHaveURL(/step=inspected&period=7/);
  await expect(page.getByRole("heading", { name: "每日质检件数" })).toBeVisible();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV：每日质检件数" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^每日质检件数-\d{4}-\d\d-\d\d\.csv$/);
  // Trimming would take the mark of the encoding with it.
  const lines = readFileSync(await saved.path(), "utf8")
    .split("\r\n")
    .filter(Boolean);
  expect(lines[0]).toBe('\uFEFF"日期","件数","上一周期日期","上一周期件数"');
  expect(lines).toHaveLength(9);
});

/** The table under a chart that is read after the page; its numbers may be those of minutes ago. */
async function laterTable(page: Page, name: string): Promise<Locator> {
  const table = page.getByRole("table", { name });
  await unfoldTo(page, table);
  return table;
}

test("how long the loop took stands by week and by day, and a stage is the address", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/dashboard");
  const loop = await laterTable(page, "作业时长：到仓至闭环");
  await expect(loop.getByRole("row")).toHaveCount(9);
  await page.getByRole("navigation", { name: "环节" }).getByRole("link", { name: "收货至质检" }).click();
  await expect(page).toHaveURL(/stage=inspected&unit=week/);
  await laterTable(page, "作业时长：收货至质检");
  await page.getByRole("link", { name: "按日", exact: true }).click();
  await expect(page).toHaveURL(/unit=day/);
  const days = await laterTable(page, "作业时长：收货至质检");
  await expect(days.getByRole("row")).toHaveCount(15);
  const today = days.getByRole("row").last();
  await expectOpensItsRows(page, today.getByRole("link").first(), /did=inspected&from=/, page.url());
});

test("matches, judgements, offices and merchants each stand in a table that opens its rows", async ({
  page,
}) => {
  await signIn(page, "officer");
  await page.goto("/dashboard");
  const matching = await laterTable(page, "单货匹配结果");
  await expect(matching.getByRole("row", { name: /^相符/ })).toBeVisible();
  const judged = await laterTable(page, "改判率");
  await expect(judged.getByRole("row")).toHaveCount(25);
  await laterTable(page, "原申报地海关反馈时效");
  const merchants = await laterTable(page, "商家质量");
  await merchants.getByRole("link").first().click();
  await expect(page).toHaveURL(/did=received&from=.*&merchant=/);
  await expect(page.getByRole("main").getByText(/商家 \S+/)).toBeVisible();
});

test("zones and what is to be destroyed open the pieces that stand there", async ({ page }) => {
  await signIn(page, "auditor");
  const zones = page.getByRole("table", { name: "隔离区与库位占用" });
  await expectOpensItsRows(page, zones.getByRole("link").first(), /pieces\?zone=/);
  await page.goto("/dashboard");
  const destruction = await laterTable(page, "待销毁积压");
  await destruction.getByRole("link").last().click();
  await expect(page).toHaveURL(/outcome=destroy$/);
  await expect(page.getByText("处置 销毁", { exact: true })).toBeVisible();
});

test("a number of an office opens its messages of these days, and a press takes the days away", async ({
  page,
}) => {
  await signIn(page, "officer");
  await page.goto("/dashboard");
  const offices = await laterTable(page, "原申报地海关反馈时效");
  await offices.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/feedback\?office=\d{4}&from=/);
  await page.getByRole("link", { name: /^生成日期 \d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d/ }).click();
  await expect(page).toHaveURL(/office=\d{4}$/);
});

test("what customs publishes of the year stands on one line", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/dashboard");
  const year = page.getByRole("region", { name: "今年累计" });
  await expect(year.getByText("到仓包裹（票）")).toBeVisible();
  await expect(year.getByText(/^¥[\d,]+\.\d\d$/)).toBeVisible();
  await expect(year.getByText(/^同比 /)).toHaveCount(2);
  await expect(year.getByText(/^\d{4}-01-01 至 \d{4}-\d\d-\d\d/)).toBeVisible();
});

test("a receiver is told that the dashboard is not theirs", async ({ page }) => {
  await signIn(page, "receiver");
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/not-yours/);
  await page.goto("/dashboard/pieces?wait=officer");
  await expect(page).toHaveURL(/not-yours/);
});
