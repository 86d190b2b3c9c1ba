import { type Browser, expect, type Page, test } from "@playwright/test";
import { atPiece, photos } from "./at-piece.ts";
import { picture } from "./picture.ts";

test("what is wrong on a photo is marked with keys alone, seen by the officer's side, and taken back", async ({
  page,
}) => {
  await atPiece(page);
  const before = await photos(page).count();
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(photos(page)).toHaveCount(before + 1);
  await photos(page).last().click();
  await page.keyboard.press("F4");
  const box = page.getByRole("button", { name: /^标注框/ });
  await expect(box).toBeFocused();
  const at = async () => (await box.boundingBox()) ?? { x: 0, width: 0 };
  const first = await at();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  expect((await at()).x).toBeGreaterThan(first.x);
  expect((await at()).width).toBeGreaterThan(first.width);
  await page.keyboard.press("Tab");
  await page.keyboard.type("右角压痕");
  await page.keyboard.press("Enter");
  const marks = page.getByRole("list", { name: "照片上的标注" });
  await expect(marks.getByText("右角压痕")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await photos(page).last().click();
  await expect(marks.getByText("右角压痕")).toBeVisible();
  await page.getByRole("button", { name: "撤销第 1 处标注" }).click();
  await expect(marks).toHaveCount(0);
});

test("a phone photographs this one piece by its QR code, without signing in", async ({ page, browser }) => {
  const plate = await atPiece(page);
  const before = await photos(page).count();
  await page.getByRole("button", { name: "用手机拍" }).click();
  const address = page.getByRole("dialog").getByRole("link");
  await expect(address).toHaveText(/\/phone\//);
  const phone = await phoneAt(browser, (await address.getAttribute("href")) ?? "");
  await expect(phone.getByRole("heading", { name: /拍照：/ })).toContainText(plate.slice(3, 7));
  await phone.locator("input[type=file]").setInputFiles(await picture());
  await expect(phone.getByText("已上传 1 张，工位上已能看到。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(photos(page)).toHaveCount(before + 1);
  await phone.goto("/phone/nobody-invited-this");
  await expect(phone.getByText("这个二维码已失效。")).toBeVisible();
});

async function phoneAt(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const phone = await context.newPage();
  await phone.goto(address);
  return phone;
}
