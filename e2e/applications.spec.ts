import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";

test("the declarant declares a return by keyboard, and reads what customs answers", async ({ page }) => {
  await signIn(page, "declarant");
  await expect(page.getByRole("heading", { name: "退货申报" })).toBeVisible();
  const waiting = page.getByRole("table", { name: "待申报" });
  const row = waiting
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox", { disabled: false }) })
    .first();
  const returnNo = (await row.getByRole("link").textContent()) ?? "";
  await expect(async () => {
    await row.getByRole("link").press("Space");
    await expect(page.getByRole("checkbox", { name: returnNo })).toBeChecked({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已申报 1 单")).toBeVisible();
  await expect(waiting.getByRole("link", { name: returnNo })).toHaveCount(0);

  await page.getByRole("link", { name: /^准予退货/ }).click();
  const admitted = page.getByRole("row").filter({ hasText: returnNo });
  await expect(admitted).toBeVisible({ timeout: 20_000 });
  await admitted.getByRole("link").click();
  await expect(page.getByText("[Code:2600;Desc:放行]")).toBeVisible();
  await page.getByRole("link", { name: "查看全部" }).click();
  await expect(page.getByText("已送达").first()).toBeVisible();
  await expect(page.getByText(/<ceb:buyerName>.\*+<\/ceb:buyerName>/)).toBeVisible();
});

test("what is in a return's way is said, and its act is closed with the reason", async ({ page }) => {
  await signIn(page, "declarant");
  const waiting = page.getByRole("table", { name: "待申报" });
  const row = waiting
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox", { disabled: true }) })
    .first();
  await row.getByRole("link").click();
  const act = page.getByRole("button", { name: /^申报本单/ });
  await expect(act).toHaveAccessibleDescription("本单暂不能申报，原因见上。");
});

test("a merchant is told that this desk is not theirs", async ({ page }) => {
  await signIn(page, "merchant");
  await page.goto("/applications");
  await expect(page).toHaveURL(/not-yours/);
});
