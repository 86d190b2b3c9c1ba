import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { pullTrigger, scan } from "./scanner.ts";

test("parcels are scanned into a bag at the dock, and the bag says what is missing when it is emptied", async ({
  page,
}) => {
  await signIn(page, "dock_clerk");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const serial = String(Date.now()).padStart(12, "0");
  const [came, lost, stranger] = [`YT${serial}1`, `YT${serial}2`, `YT${serial}3`];
  await page.getByRole("button", { name: "新集包袋或托盘…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("标签号").fill(`BAG${serial}`);
  await dialog.getByLabel("标签号").press("Enter");
  await expect(dialog).toBeHidden();
  await page.locator("[data-scan-field]").focus();
  for (const waybillNo of [came, lost]) {
    await scan(page, waybillNo);
    await expect(page.getByText(/放入 BG\d{12}。/).first()).toBeVisible();
  }
  await expect(page.getByText("袋内 2 件")).toBeVisible();

  await page.getByRole("link", { name: "拆袋" }).click();
  await expect(page.getByLabel("扫描取出的包裹")).toBeVisible();
  await expect(page.getByText("可以扫描")).toBeVisible();
  const row = (text: string) =>
    page.getByRole("table", { name: "袋内包裹" }).getByRole("row").filter({ hasText: text });
  await scan(page, came);
  await expect(row(came).getByText("已取出")).toBeVisible();
  await scan(page, stranger);
  await expect(row(stranger).getByText("多件")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("差异说明").fill("少一件，承运商核查中");
  await page.getByRole("dialog").getByRole("button", { name: "拆完" }).click();
  await expect(page.getByText("少一件，承运商核查中")).toBeVisible();
  await expect(row(lost).getByText("少件")).toBeVisible();

  await expect(page.getByText("请扫描", { exact: true })).toHaveCount(0);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/bag-")) sent.push(request.url());
  });
  await expect(async () => {
    await pullTrigger(page, lost);
    await expect(page.getByText("已拆完，没有登记这次扫描。").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press("Control+z");
  await page.reload();
  await expect(page.locator("[aria-live]").filter({ hasText: "已拆完" }).first()).toBeVisible();
  await expect(row(lost).getByText("少件")).toBeVisible();
  expect(sent).toEqual([]);
});
