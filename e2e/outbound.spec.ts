import { expect, type Page, test } from "@playwright/test";
import { press } from "./keyboard.ts";
import { accountOf, pageOf, signIn } from "./people.ts";
import { choosePiece, scan } from "./scanner.ts";

/** The first plate of a table, among rows without such words. */
async function firstPlate(page: Page, table: string, without = "有异议"): Promise<string> {
  const rows = page.getByRole("table", { name: table }).getByRole("row");
  const row = rows
    .filter({ has: page.getByRole("link") })
    .filter({ hasNotText: without })
    .first();
  return (await row.getByRole("link").first().textContent()) ?? "";
}

test("a wave goes to one of the house's own account books, and is booked in on that book's word, by keyboard", async ({
  page,
  browser,
}) => {
  const houseBooks = ["T2991W000018", "T2991W000185"];
  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/settings");
  await expect(supervisor.getByLabel("账册编号")).toHaveValue(houseBooks.join(" "));
  await signIn(page, "stock_controller");
  await page.goto("/stock");
  await page.getByRole("table", { name: "未送核注批次" }).getByRole("link").first().click();
  await page.getByRole("button", { name: /^送账册核注/ }).press("Enter");
  await page.getByLabel("核注清单编号").fill("QD290126I000000123");
  await page.getByLabel("核放单编号").fill("P29012600000001");
  await expect(page.getByRole("textbox", { name: "账册编号" })).toHaveCount(0);
  await page.getByRole("button", { name: /账册编号/ }).press("Enter");
  await expect(page.getByRole("option")).toHaveText(houseBooks);
  await press(page.getByRole("option", { name: houseBooks[1] }));
  await page.getByLabel("核放单编号").press("Enter");
  await expect(page.getByText(/件已送账册核注，答复后登记。$/)).toBeVisible();
  await expect(page.getByText("T2991W000185").first()).toBeVisible();
  await page.getByRole("button", { name: /^登记账册答复/ }).press("Enter");
  await page.getByLabel("过卡口时间").press("Enter");
  await expect(page.getByText(/件已记入账册，成为保税库存。$/)).toBeVisible();
});

test("a scanned plate opens a wave for its shop", async ({ page }) => {
  await signIn(page, "stock_controller");
  await page.goto("/stock");
  const shops = page.getByRole("table", { name: "各商家账、货、系统" });
  await shops.getByRole("link").first().click();
  const waiting = page.getByRole("table", { name: "该商家待成批的件" });
  const plate = (await waiting.getByRole("cell").first().textContent()) ?? "";
  await scan(page, plate);
  await expect(page.getByText("第 1 件")).toBeVisible();
  await expect(page.getByRole("table", { name: "批次内的件" }).getByRole("row")).toHaveCount(2);
});

test("a scan chooses a piece, and its outcome is settled as proposed", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/outbound?view=settle");
  const plate = await firstPlate(page, "待定处置", "销毁");
  await choosePiece(page, plate);
  await page.getByRole("button", { name: "确定 1 件的处置" }).click();
  await expect(page.getByText("已确定 1 件的处置。")).toBeVisible();
  await expect(page.getByRole("link", { name: plate })).toHaveCount(0);
});

test("what was settled is settled otherwise only with a second supervisor's PIN", async ({ page }) => {
  const second = accountOf("supervisor");
  await signIn(page, "stock_controller");
  await page.goto("/outbound?view=load&outcome=release");
  const plate = await firstPlate(page, "待装批");
  await choosePiece(page, plate);
  await page.getByRole("radio", { name: /^退运出境/ }).check({ force: true });
  await page.getByLabel("依据文号").fill("IN-20261121-8");
  await page.getByLabel("改定的原因").fill("商家改为退运。");
  await page.getByLabel("另一位主管的账号").fill(second.login);
  const pin = page.getByLabel("另一位主管的签名口令");
  await pin.fill("000000");
  await page.getByRole("button", { name: "确定 1 件的处置" }).click();
  await expect(page.getByText("签名口令不对，未作任何更改。")).toBeVisible();
  await pin.fill(second.pin ?? "");
  await page.getByRole("button", { name: "确定 1 件的处置" }).click();
  await expect(page.getByText("已确定 1 件的处置。")).toBeVisible();
});

test("a load is opened, a piece of another outcome stops it, and the run is looked over (R20, R50)", async ({
  page,
}) => {
  await signIn(page, "supervisor");
  await page.goto("/outbound?view=load&outcome=release");
  const other = await firstPlate(page, "待装批");
  await page.goto("/outbound?view=load&outcome=reship");
  await page.getByRole("button", { name: /运抵国/ }).click();
  await page.getByRole("option", { name: /韩国/ }).click();
  await page.getByLabel("境外收货人").fill("境外退货仓");
  await page.getByLabel("境外收货人").press("Enter");
  await expect(page).toHaveURL(/\/batches\/BT/);
  await scan(page, other);
  await expect(page.getByText(/^该件的处置与此不同/).first()).toBeVisible();
  await page.keyboard.press("3");
  const run = page.getByRole("dialog", { name: "本次放入 0 件，1 件要处理" });
  await expect(run.getByRole("row").filter({ hasText: other })).toContainText("停");
});

test("the officer sees why goods leave the zone, checks a plate and signs", async ({ page }) => {
  const { pin } = await signIn(page, "officer");
  await page.goto("/move-outs");
  await expect(page.getByRole("table", { name: "待签无异议" }).getByRole("link").first()).toBeVisible();
  const plate =
    (await page.getByRole("main").getByRole("link", { name: /^RW-/ }).first().textContent()) ?? "";
  await scan(page, plate);
  await expect(page.getByText("已核对", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^无异议/ }).click();
  await page.getByLabel("签名口令").fill(pin ?? "");
  await page.getByLabel("签名口令").press("Enter");
  await expect(page.getByText("已签无异议。")).toBeVisible();
});

test("an inspector is told that these desks are not theirs", async ({ page }) => {
  await signIn(page, "inspector");
  for (const path of ["/stock", "/outbound", "/move-outs"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/not-yours/);
  }
});
