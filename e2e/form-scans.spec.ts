import { expect, type Locator, type Page, test } from "@playwright/test";
import { atDock, stranger } from "./dock.ts";
import { open, press, write } from "./keyboard.ts";
import { pullTrigger } from "./scanner.ts";

const stopped = (page: Page) => page.getByText("表单未关闭，未处理。").first();

/** Scans until the field holds the code: a page that was too busy for so many keys says so. */
async function scanInto(page: Page, field: Locator, code: string): Promise<void> {
  await expect(async () => {
    await field.focus();
    await pullTrigger(page, code);
    await expect(field).toHaveValue(code, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** Scans until the bench says that a form is open. */
async function scanStopped(page: Page, code: string): Promise<void> {
  await expect(async () => {
    await pullTrigger(page, code);
    await expect(stopped(page)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

test("R1 R2 a form over the dock takes a scan into the number it asks for, and no parcel comes of it", async ({
  page,
}) => {
  const sent = await atDock(page);
  await open(page, "新到车");
  const dialog = page.getByRole("dialog");
  const field = (label: string) => dialog.getByLabel(label);
  await write(field("车牌"), "A12345");
  await write(field("封志号"), "OLD-1");
  const [seal, paper, waybill] = [stranger(), stranger(), stranger()];

  await scanInto(page, field("封志号"), seal);
  await expect(field("核放单号")).toBeFocused();
  await scanInto(page, field("核放单号"), paper);
  await expect(field("车牌")).toHaveValue("A12345");
  await expect(field("封志号")).toHaveValue(seal);

  const list = field("承运商清单");
  await list.pressSequentially("手工记", { delay: 130 });
  await scanStopped(page, waybill);
  await expect(list).toHaveValue("手工记");
  await dialog.getByRole("button", { name: "取消" }).focus();
  await pullTrigger(page, stranger());
  await expect(dialog).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("可以扫描")).toBeVisible();
  expect(sent).toEqual([]);
  const row = page.getByRole("table", { name: "今日到货" }).getByText(waybill);
  await expect(async () => {
    if (sent.length === 0) await pullTrigger(page, waybill);
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  expect(sent).toEqual([waybill]);
});

test("R1 a digit pressed in a form does not answer the bench behind it", async ({ page }) => {
  const sent = await atDock(page);
  const [first, second] = [stranger(), stranger()];
  const arrives = async (waybill: string) => {
    await expect(async () => {
      if (!sent.includes(waybill)) await pullTrigger(page, waybill);
      const row = page.getByRole("table", { name: "今日到货" }).getByText(waybill);
      await expect(row).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
  };
  const damages: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/damages")) damages.push(request.postData() ?? "");
  });
  await arrives(first);
  await open(page, "新到车");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "取消" }).press("1");
  await dialog.getByLabel("车牌").pressSequentially("浙A1", { delay: 200 });
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await arrives(second);
  expect(damages).toEqual([]);
});

test("R1 a bag's label is scanned into its form; the words about a difference take no scan", async ({
  page,
}) => {
  const sent = await atDock(page);
  await open(page, "新集包袋或托盘");
  const dialog = page.getByRole("dialog");
  const label = `BAG${stranger()}`;
  await scanInto(page, dialog.getByLabel("标签号"), label);
  await expect(dialog).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  const waybill = stranger();
  await expect(async () => {
    if (sent.length === 0) await pullTrigger(page, waybill);
    await expect(page.getByText(/放入 BG\d{12}。/).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(async () => {
    await press(page.getByRole("link", { name: "拆袋" }));
    await expect(page).toHaveURL(/\/bags\//, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("可以扫描")).toBeVisible();
  const takenOut: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/bag-scans")) takenOut.push(request.postData() ?? "");
  });
  await open(page, "拆完");
  const words = dialog.getByLabel("差异说明");
  await words.pressSequentially("少一件", { delay: 130 });
  await scanStopped(page, waybill);
  await expect(words).toHaveValue("少一件");
  await expect(dialog).toBeVisible();
  expect(takenOut).toEqual([]);
  expect(sent).toEqual([waybill]);
});
