import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

test("a box is weighed by a scale that types and measured by hand at its bench", async ({ page }) => {
  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const waybillNo = `YT${String(Date.now()).padStart(13, "0")}`;
  await scan(page, waybillNo);
  await expect(page.getByRole("heading", { name: `查无 ${waybillNo}` })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("未称未量")).toBeVisible();
  await page.getByRole("button", { name: "称重量尺" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("重量")).toBeFocused();
  await scan(page, "ST,GS,+  0.532kg");
  await expect(dialog.getByText("0.532 千克")).toBeVisible();
  await dialog.getByLabel("长（毫米）").fill("300");
  await dialog.getByLabel("宽（毫米）").fill("200");
  await expect(dialog.getByRole("button", { name: "称重量尺" })).toHaveAccessibleDescription(
    "长、宽、高要一起填",
  );
  await dialog.getByLabel("高（毫米）").fill("100");
  await dialog.getByRole("button", { name: "称重量尺" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("0.532 千克 · 300 × 200 × 100 毫米")).toBeVisible();
});
