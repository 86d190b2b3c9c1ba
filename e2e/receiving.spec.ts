import { expect, type Page, test } from "@playwright/test";
import { openAnnounced } from "./announced-box.ts";
import { stranger } from "./dock.ts";
import { pageOf, signIn } from "./people.ts";
import { picture } from "./picture.ts";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

test("the dock takes a parcel with one scan, notes its damage by a key also without a photo, and says when it is in already", async ({
  page,
}) => {
  await signIn(page, "dock_clerk");
  await expect(page.getByRole("heading", { name: "到货登记" })).toBeVisible();
  await expect(page.getByText("可以扫描")).toBeVisible();
  const waybillNo = stranger();
  await scan(page, waybillNo);
  await expect(page.getByText("单号查无退货单，也查无原销售。").first()).toBeVisible();
  await page.keyboard.press("2");
  const camera = page.getByRole("dialog", { name: "拍照" });
  await expect(camera.getByText("也可用「选取文件」或「用手机拍」。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(camera).toHaveCount(0);
  await expect(page.getByText("外箱已记录：受潮").first()).toBeVisible();
  const row = page.getByRole("table", { name: "今日到货" }).getByRole("row").filter({ hasText: waybillNo });
  await expect(row.getByText("缺外箱照片")).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(row.getByText("缺外箱照片")).toHaveCount(0);
  await expect(async () => {
    await scan(page, "CMD-CONFIRM");
    await expect(page.getByText("这不是本仓的指令卡。").first()).toBeVisible({ timeout: 3000 });
  }).toPass();
  // Within two seconds it would be the same scan told twice.
  await expect(async () => {
    await scan(page, waybillNo);
    await expect(page.getByText(/登记，未作更改。/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("R23 R24 a wrong scan at the dock is taken back by a key or a button, and the parcel arrives anew", async ({
  page,
}) => {
  await signIn(page, "dock_clerk");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const waybillNo = stranger();
  const row = page.getByRole("table", { name: "今日到货" }).getByRole("row").filter({ hasText: waybillNo });
  await scan(page, waybillNo);
  await expect(row.getByText("未拆箱")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("到货登记已撤销，不算到货。")).toBeVisible();
  await expect(row.getByText("已撤销")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("本机没有可以撤销的扫描。")).toBeVisible();
  await expect(async () => {
    await scan(page, waybillNo);
    await expect(row.getByText("未拆箱")).toBeVisible({ timeout: 3000 });
  }).toPass();
  await page.getByRole("button", { name: `撤销 ${waybillNo} 的到货登记` }).click();
  await expect(row.getByText("已撤销")).toBeVisible();
});

test("R17 R23 a box is opened, counted from zero beside what was announced, and finished by scanner and keys alone", async ({
  page,
}) => {
  await openAnnounced(page, "first");

  const goods = page.getByRole("table", { name: /商品$/ }).first();
  await expect(goods.getByRole("columnheader")).toHaveText(["行", "品名", "清单", "预告", "实点", "核对"]);
  const cells = goods.getByRole("row").nth(1).getByRole("cell");
  await expect(cells.nth(2)).toHaveText(/^[1-9]/);
  await expect(cells.nth(4)).toHaveText(/^0/);
  const barcode =
    (await goods
      .getByText(/^\d{13}$/)
      .first()
      .textContent()) ?? "";
  await scan(page, barcode);
  await expect(page.getByText("已收货").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);

  await page.keyboard.press("Control+z");
  await expect(page.getByText("这一件已作废，标签请撕毁。")).toBeVisible();
  await scan(page, barcode);
  await expect(page.getByText("已收货").first()).toBeVisible();

  await page.keyboard.press("Enter");
  const short = page.getByRole("heading", { name: "还没点齐" });
  await expect(short.or(page.getByText("点收完", { exact: true }))).toBeVisible();
  if (await short.isVisible()) await page.keyboard.press("1");
  await expect(page.getByText("点收完", { exact: true })).toBeVisible();
});

test("R19 a box nobody knows is received blind, each of two like pieces under a plate of its own, and is to be identified", async ({
  page,
}) => {
  const waybillNo = await openUnknown(page);
  await scan(page, "4006381333931");
  await expect(page.getByText("未知商品")).toBeVisible();
  await scan(page, "4006381333931");
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  await expect(pieces).toHaveCount(2);
  const plates = (await pieces.allTextContents()).map(
    (text) => /RW-\w{9}/.exec(text.replaceAll(" ", ""))?.[0],
  );
  expect(new Set(plates).size).toBe(2);
  await page.goto("/exceptions");
  await expect(page.getByRole("button", { name: `认领 ${waybillNo}` })).toBeVisible();
});

test("the clerk photographs the box and a piece out of it", async ({ page }) => {
  await openUnknown(page);
  await expect(page.getByRole("button", { name: "拍包裹" })).toBeVisible();
  await page.keyboard.press("8");
  await expect(page.getByRole("dialog", { name: "拍照" })).toBeVisible();
  await page.keyboard.press("Escape");
  const photo = page.getByRole("img", { name: /第 1 张照片/ });
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(photo).toBeVisible();

  await page.keyboard.press("F2");
  await scan(page, "4006381333931");
  await expect(page.getByText("未知商品")).toBeVisible();
  await page.keyboard.press("9");
  await expect(page.getByRole("dialog", { name: "拍照" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^件 RW-/)).toBeVisible();
  await expect(photo).toHaveCount(0);
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(photo).toBeVisible();

  await scan(page, "4006381333931");
  await expect(photo).toHaveCount(0);
});

test("R26 R44 a box left for another is parked and goes on by a key, a reload keeps it, another bench takes it over", async ({
  page,
  browser,
}) => {
  await standAt(page, "Q1");
  const first = await openUnknown(page);
  await scan(page, "4006381333931");
  await expect(page.getByText("未知商品")).toBeVisible();
  const second = stranger();
  await scan(page, second);
  await expect(page.getByRole("heading", { name: `查无 ${second}` })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByText(`上一个包裹 ${first} 没点完，已暂存在本工位`)).toBeVisible();
  const left = page.getByRole("list", { name: "留在本工位的包裹" });
  await expect(left.getByRole("button").filter({ hasText: first })).toContainText("暂存");
  await page.keyboard.press("3");
  await expect(left.getByRole("button").filter({ hasText: second })).toContainText("暂存");
  await page.reload();
  await expect(page.getByRole("button", { name: "点收完毕" })).toBeVisible();
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);

  const other = await pageOf(browser, "receiver");
  await standAt(other, "Q2");
  await scan(other, first);
  await expect(other.getByText(/在工位 Q1 拆包，已收 1 件，本工位只能查看/).first()).toBeVisible();
  await expect(other.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);
  await other.keyboard.press("1");
  await expect(other.getByText("已接手").first()).toBeVisible();
  await expect(page.getByText("本工位只能查看。").first()).toBeVisible();
  await scan(page, "4006381333931");
  await expect(page.getByText(/已在工位 Q2 接着点收，您刚才的操作没有记录/).first()).toBeVisible();
});

/** Names the bench of this machine, as its sign says. */
async function standAt(page: Page, bench: string): Promise<void> {
  await page.addInitScript((name) => localStorage.setItem("guicang.bench", name), bench);
  if (page.url().includes("/receiving")) await page.reload();
}
