import { expect, type Page, test } from "@playwright/test";
import { answer, dateIfAsked } from "./at-piece.ts";
import { signIn } from "./people.ts";
import { picture } from "./picture.ts";
import { scan } from "./scanner.ts";

/** The plate of a piece in the queue whose time to declare still runs. */
async function waitingPlate(page: Page): Promise<string> {
  const row = page
    .getByRole("table", { name: "待质检" })
    .getByRole("row", { name: /剩 \d+ 天/ })
    .last();
  return (await row.getByRole("link").textContent()) ?? "";
}

test("R26 the inspector works a piece with scanner and keys alone, and a page loaded anew keeps the draft", async ({
  page,
}) => {
  await signIn(page, "inspector");
  const plate = await waitingPlate(page);
  await scan(page, plate);
  await expect(page.getByText("按数字键标出不符的项")).toBeVisible();
  await answer(page, "Enter", "按数字键选择。");
  await answer(page, "1", "与原清单的品名、条码、批次比对后选择");
  await page.reload();
  await expect(page.getByText("与原清单的品名、条码、批次比对后选择")).toBeVisible();
  await expect(page.getByText("可以扫描")).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("系统推荐")).toBeVisible();
  await dateIfAsked(page);
  await expect(page.getByText("按回车采用推荐")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已质检", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: plate })).toHaveCount(0);
});

test("damage is not taken without a photo, and with one it is", async ({ page }) => {
  await signIn(page, "inspector");
  await scan(page, await waitingPlate(page));
  await expect(page.getByText("按数字键标出不符的项")).toBeVisible();
  await answer(page, "Enter", "按数字键选择。");
  await answer(page, "4", "与原清单的品名、条码、批次比对后选择");
  await page.keyboard.press("1");
  await expect(page.getByText("商品已损坏，不能再售")).toBeVisible();
  await dateIfAsked(page);
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("这种结果必须有照片，按 9 拍照。").first()).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(page.getByRole("img", { name: /第 1 张照片/ })).toBeVisible();
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已质检", { exact: true })).toBeVisible();
});

test("R28 a photo that is not stored says so, survives a reload, holds the finding up, and is sent by key", async ({
  page,
}) => {
  await signIn(page, "inspector");
  await scan(page, await waitingPlate(page));
  await expect(page.getByText("按数字键标出不符的项")).toBeVisible();
  await page.route("**/api/photos", (route) => route.abort());
  await page.locator("input[type=file]").setInputFiles(await picture({ width: 2600, height: 1300 }));
  await expect(page.getByText("没有上传成功。")).toBeVisible();
  await answer(page, "Enter", "按数字键选择。");
  await answer(page, "1", "与原清单的品名、条码、批次比对后选择");
  await page.keyboard.press("1");
  await expect(page.getByText("系统推荐")).toBeVisible();
  await dateIfAsked(page);
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("还有照片没有上传成功，传完再提交").first()).toBeVisible();

  await page.reload();
  await expect(page.getByText("没有上传成功。")).toBeVisible();
  await page.unroute("**/api/photos");
  await page.keyboard.press("7");
  const photo = page.getByRole("img", { name: /第 1 张照片/ });
  await expect(photo).toBeVisible();
  await expect(page.getByText("没有上传成功。")).toHaveCount(0);
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2000);
});

test("what is no plate, and a plate nobody knows, are refused in words", async ({ page }) => {
  await signIn(page, "inspector");
  await scan(page, "SF1234567890123");
  await expect(page.getByText("扫到的不是件码。")).toBeVisible();
  await scan(page, "RW-ZZZZZZZZ0");
  await expect(page.getByText("件码校验不对")).toBeVisible();
});

test("a merchant is told that this desk is not theirs", async ({ page }) => {
  await signIn(page, "merchant");
  await page.goto("/inspection");
  await expect(page).toHaveURL(/not-yours/);
});
