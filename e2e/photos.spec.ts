import { expect, test } from "@playwright/test";
import { atPiece, photos } from "./at-piece.ts";
import { signIn } from "./people.ts";
import { invitedTo, phoneAt } from "./phone.ts";
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
  const phone = await phoneAt(browser, await invitedTo(page));
  await expect(phone.getByRole("heading", { name: /拍照：/ })).toContainText(plate.slice(3, 7));
  await phone.locator("input[type=file]").setInputFiles(await picture());
  await expect(phone.getByText("已上传 1 张，工位上已能看到。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(photos(page)).toHaveCount(before + 1);
  await phone.goto("/phone/nobody-invited-this");
  await expect(phone.getByText("这个二维码已失效。")).toBeVisible();
});

test("a phone photographs one load by its QR code, at the moment it was invited for", async ({
  page,
  browser,
}) => {
  await signIn(page, "supervisor");
  await page.goto("/outbound?view=batches&outcome=destroy");
  const approved = page.getByRole("row").filter({ hasText: "已批准" });
  await approved
    .getByRole("link", { name: /^BT\d{12}$/ })
    .first()
    .click();
  const taken = async (moment: string) =>
    page.getByRole("region", { name: moment, exact: true }).getByRole("img").count();
  await expect(page.getByText(/^销毁前 · \d+ 张$/)).toBeVisible();
  const [before, after] = [await taken("销毁前"), await taken("销毁后")];
  await page.getByRole("button", { name: "用手机拍销毁前照片" }).click();
  const phone = await phoneAt(browser, await invitedTo(page));
  await expect(phone.getByRole("heading", { name: /拍照：\s*BT\d{12} 销毁前/ })).toBeVisible();
  await expect(phone.getByRole("checkbox")).toHaveCount(0);
  await phone.locator("input[type=file]").setInputFiles(await picture());
  await expect(phone.getByText("已上传 1 张，工位上已能看到。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => taken("销毁前")).toBe(before + 1);
  expect(await taken("销毁后")).toBe(after);
});
