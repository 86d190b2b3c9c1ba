import { expect, test } from "@playwright/test";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

test("a box is weighed by a scale that types and measured by hand at its bench", async ({ page }) => {
  await openUnknown(page);
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
