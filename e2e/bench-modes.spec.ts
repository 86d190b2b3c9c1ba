import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

test("R34 R50 in inquiry a scan only looks up, in words on the screen, until the key is pressed again", async ({
  page,
}) => {
  const waybillNo = await openUnknown(page);
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  await scan(page, "4006381333931");
  await expect(pieces).toHaveCount(1);

  await page.keyboard.press("F8");
  const inquiry = page.getByRole("region", { name: "查询模式" });
  await expect(inquiry).toBeVisible();
  await scan(page, waybillNo);
  await expect(inquiry.getByText("已拆箱")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Enter");
  await page.reload();
  await expect(inquiry).toBeVisible();
  await scan(page, "4006381333931");
  await expect(inquiry.getByText("未知商品").first()).toBeVisible();
  await expect(pieces).toHaveCount(1);

  await page.keyboard.press("F8");
  await expect(inquiry).toHaveCount(0);
  await scan(page, "4006381333931");
  await expect(pieces).toHaveCount(2);
});

test("R24 the question mark lists the keys and cards of the desk", async ({ page }) => {
  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "按键与指令卡" });
  await expect(help.getByText("作废上一件")).toBeVisible();
  await expect(help.getByText("UNDO")).toBeVisible();
  await expect(help.getByText("查询模式：扫描只查看，不作更改")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
});
