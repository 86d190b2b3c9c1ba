import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { picture } from "./picture.ts";
import { scan } from "./scanner.ts";

test("a refused box is taken in by its forward waybill, a photo of the seal and one key", async ({
  page,
}) => {
  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const row = page
    .getByRole("table", { name: "待拆包裹" })
    .getByRole("row")
    .filter({ hasText: "来源不明" })
    .filter({ hasText: "未拆箱" });
  const offer = page.getByRole("button", { name: /^封条完好，确认/ });
  const waybills = await row
    .getByRole("button", { name: /^拆箱/ })
    .evaluateAll((found) => found.map((one) => one.getAttribute("aria-label")?.replace("拆箱 ", "") ?? ""));
  for (const waybillNo of waybills) {
    await scan(page, waybillNo);
    await expect(page.getByText(/^已拆箱|^继续点收/).first()).toBeVisible();
    await expect(offer.or(page.getByText("没有找到退货单，也没有找到原销售。")).first()).toBeVisible();
    if (await offer.isVisible()) break;
  }
  await expect(offer).toHaveAccessibleDescription("先按 8 拍封条");
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(page.getByText("封条已拍")).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("未拆收件", { exact: true })).toBeVisible();
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem").first()).toBeVisible();
});
