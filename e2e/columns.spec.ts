import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";

test("a person hides and moves columns by key, and finds them so again", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/returns");
  const heads = page.getByRole("table", { name: "退货单" }).getByRole("columnheader");
  await expect(heads).toHaveText(["退货单号", /闭环/, /状态/, /时限/, /海关/, /订单/, /平台/]);

  await page.getByRole("button", { name: "显示哪些列" }).press("Enter");
  await page.getByRole("checkbox", { name: "闭环" }).press("Space");
  await expect(heads).toHaveCount(6);

  await page.getByRole("button", { name: "上移 时限" }).press("Enter");
  await expect(heads).toHaveText(["退货单号", /时限/, /状态/, /海关/, /订单/, /平台/]);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(heads).toHaveText(["退货单号", /时限/, /状态/, /海关/, /订单/, /平台/]);

  await page.getByRole("button", { name: "显示哪些列" }).click();
  await page.getByRole("button", { name: "恢复默认" }).click();
  await expect(heads).toHaveCount(7);
});
