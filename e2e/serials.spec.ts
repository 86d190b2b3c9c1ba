import { expect, test } from "@playwright/test";
import { firstStep } from "./journey/house.ts";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

test("a barcode that two returns of a box want is decided by the serial number, and the wrong one is told by it", async ({
  page,
}) => {
  const { waybills, codes } = firstStep("two_returns");
  // ]d2, (01) and fourteen digits, (21) and the serial number.
  const [symbol = ""] = codes;
  const barcode = symbol.slice(5, 19).replace(/^0/, "");
  const serialNo = symbol.slice(21);
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  const question = page.getByRole("heading", { name: "这件商品是清单上的哪一行" });
  const ofOther = page.getByText("序列号属同箱另一退货单");

  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await scan(page, waybills[0] ?? "");
  await expect(page.getByText("已拆箱", { exact: true })).toBeVisible();
  await scan(page, barcode);
  await expect(question).toBeVisible();
  await expect(page.getByText("也可以直接扫机身上的序列号。")).toBeVisible();
  await scan(page, serialNo);
  await expect(question).toHaveCount(0);
  await expect(pieces).toHaveCount(1);
  await expect(pieces.first()).toContainText(`序列号 ${serialNo}`);
  await expect(ofOther).toHaveCount(0);

  await page.keyboard.press("Control+z");
  await expect(page.getByText("这一件已作废，标签请撕毁。")).toBeVisible();
  await scan(page, barcode);
  await expect(question).toBeVisible();
  const answer = page.getByRole("button", { name: new RegExp(`预告序列号 ${serialNo}`) });
  await page.keyboard.press((await answer.getAttribute("aria-keyshortcuts")) ?? "");
  await expect(question).toHaveCount(0);
  await expect(pieces).toHaveCount(2);
  await scan(page, symbol);
  await expect(pieces).toHaveCount(3);
  await expect(pieces.first()).toContainText("序列号属同箱另一退货单");
  await expect(page.getByText("核对序列号：选错退货单的，撤销后重收。").first()).toBeVisible();
});
