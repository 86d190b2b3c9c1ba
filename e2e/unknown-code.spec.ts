import { expect, test } from "@playwright/test";
import { scan } from "./scanner.ts";
import { scanUnknown } from "./unknown-box.ts";

test("R19 a box nobody knows is set aside unopened with a photo, or looked for in all records, by number keys", async ({
  page,
}) => {
  const waybillNo = await scanUnknown(page);
  await page.keyboard.press("3");
  await expect(page).toHaveURL(new RegExp(`/returns\\?q=${waybillNo}`));
  await page.goto("/receiving");
  await scan(page, waybillNo);
  await expect(page.getByRole("heading", { name: `查无 ${waybillNo}` })).toBeVisible();
  await page.keyboard.press("2");
  const camera = page.getByRole("dialog", { name: "拍照" });
  await expect(camera).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(camera).toHaveCount(0);
  await expect(page.getByText("到货已登记，没有拆箱。").first()).toBeVisible();
  await scan(page, waybillNo);
  await expect(page.getByText("已拆箱").first()).toBeVisible();
});
