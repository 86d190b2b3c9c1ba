import { expect, test } from "@playwright/test";
import { openAnnounced } from "./announced-box.ts";
import { scan } from "./scanner.ts";

test("R26 a question about a piece outlives the scan behind it and a reload, and holds the box open", async ({
  page,
}) => {
  await openAnnounced(page, "last");
  const listed = page
    .getByRole("table", { name: /商品$/ })
    .first()
    .getByText(/^\d{13}$/);
  const barcode = (await listed.first().textContent()) ?? "";
  await scan(page, "4006381333931");
  await scan(page, barcode);
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  await expect(pieces).toHaveCount(1);
  const question = page.getByRole("heading", { name: "这件商品是清单上的哪一行" });
  await expect(question).toBeVisible();
  await expect(page.getByText("条码 4006381333931")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("还有一件没收完，这一箱不能点收完毕。").first()).toBeVisible();

  await page.reload();
  await expect(page.getByText("可以扫描")).toBeVisible();
  await expect(question).toBeVisible();
  const none = page.getByRole("button", { name: "不在清单上" });
  await page.keyboard.press((await none.getAttribute("aria-keyshortcuts")) ?? "");
  await expect(question).toHaveCount(0);
  await expect(pieces).toHaveCount(2);
});
