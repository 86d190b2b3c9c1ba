import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

test("R50 training takes its samples alone, says so of real codes, and keeps the score", async ({ page }) => {
  await signIn(page, "receiver");
  await page.goto("/training");
  await expect(page.getByText("训练模式")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("TRN");
  await scan(page, "4006381333931");
  await expect(page.getByText("这是真实的单号或商品条码，训练中不能用。")).toBeVisible();
  await scan(page, "TRN0000000001");
  await expect(page.getByText("样箱已打开。")).toBeVisible();
  await scan(page, "2900000000018");
  await expect(page.getByText("样件已收。")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("样箱点收完毕。")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: /已做 3 步/ })).toBeVisible();
});
