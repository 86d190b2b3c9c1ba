import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { printedBy } from "./printing.ts";
import { scan } from "./scanner.ts";

test("a vehicle is taken in with its list, unloaded by scans, and closed with the driver's word", async ({
  page,
}) => {
  await signIn(page, "dock_clerk");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const serial = String(Date.now()).padStart(12, "0");
  const [came, missing] = [`YT${serial}1`, `YT${serial}2`];
  await page.getByRole("button", { name: "新到车…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("车牌").fill("浙A·12345");
  await dialog.getByLabel("承运商清单").fill(`序号,运单号\n1,${came}\n2,${missing}\n合计 2 件`);
  await expect(dialog.getByText("读出 2 个运单号。")).toBeVisible();
  await expect(dialog.getByText("1 行没有读出运单号")).toBeVisible();
  await dialog.getByRole("button", { name: "登记到车（清单 2 件）" }).click();
  await expect(dialog).toBeHidden();
  const progress = page.getByRole("progressbar", { name: "清单到货进度" });
  await expect(progress).toHaveAttribute("max", "2");
  await page.locator("[data-scan-field]").focus();
  await scan(page, came);
  await expect(progress).toHaveAttribute("value", "1");
  await page.getByRole("link", { name: "差异与交接" }).click();
  await expect(page.getByText("清单 2 件，到 1 件，差异 1 处。")).toBeVisible();
  const differences = page.getByRole("table", { name: "差异" });
  await expect(differences.getByRole("row").filter({ hasText: missing }).getByText("未到")).toBeVisible();
  await page.getByRole("button", { name: "交接完毕" }).click();
  const closing = page.getByRole("dialog");
  await expect(closing.getByRole("button", { name: "交接完毕" })).toHaveAccessibleDescription(
    "有差异，请写明说法",
  );
  await closing.getByLabel("差异说明").fill("司机称次日补送");
  await closing.getByRole("button", { name: "交接完毕" }).click();
  await expect(closing).toBeHidden();
  await expect(page.getByText("司机称次日补送")).toBeVisible();
  const number = await printedBy(page, () => page.keyboard.press("Control+p"));
  const papers = page.getByRole("region", { name: "单证", exact: true });
  await expect(papers.getByRole("status")).toContainText(number);
});
