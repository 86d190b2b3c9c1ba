import { expect, type Page, test } from "@playwright/test";
import { atDock, stranger } from "./dock.ts";
import { signIn } from "./people.ts";
import { printedBy } from "./printing.ts";
import { scan } from "./scanner.ts";
import { between } from "./weather.ts";

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

/** Takes a vehicle in that brings what the list says, which the bench unloads from then on. */
async function takeIn(page: Page, waybills: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "新到车…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("车牌").fill("浙A·54321");
  await dialog.getByLabel("承运商清单").fill(waybills.join("\n"));
  await dialog.getByRole("button", { name: /^登记到车/ }).click();
  await expect(dialog).toBeHidden();
  await expect(unloading(page)).toBeVisible();
  await page.locator("[data-scan-field]").focus();
}

const unloading = (page: Page) => page.getByText(/^正在卸 浙A·54321（VH\d+）/).first();
const rowOf = (page: Page, waybillNo: string) =>
  page.getByRole("table", { name: "今日到货" }).getByRole("row").filter({ hasText: waybillNo });

test("what a bench unloads outlives a reload and another page, and ends with the hand-over (R26)", async ({
  page,
}) => {
  await atDock(page);
  const [first, second, third] = [stranger(), stranger(), stranger()];
  await takeIn(page, [first, second]);
  await scan(page, first);
  await expect(rowOf(page, first)).toContainText(/VH\d+/);
  await page.reload();
  await expect(unloading(page)).toContainText("已扫 1 件");
  await scan(page, second);
  await expect(rowOf(page, second)).toContainText(/VH\d+/);
  await page.getByRole("link", { name: "差异与交接" }).click();
  await expect(page.getByText("清单 2 件，到 2 件，差异 0 处。")).toBeVisible();
  await page.getByRole("button", { name: "交接完毕" }).click();
  const closing = page.getByRole("dialog");
  await closing.getByRole("button", { name: "交接完毕" }).click();
  await expect(closing).toBeHidden();
  await page.goto("/dock");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await expect(unloading(page)).toHaveCount(0);
  await scan(page, third);
  await expect(rowOf(page, third)).toBeVisible();
  await expect(rowOf(page, third)).not.toContainText(/VH\d+/);
});

test("a vehicle is not signed off over scans that wait on this machine (R27)", async ({ page, context }) => {
  await atDock(page);
  const waybillNo = stranger();
  await takeIn(page, [waybillNo]);
  const line = await between(context, "**/api/arrivals/scans", "away");
  await scan(page, waybillNo);
  await expect(page.getByText("连不上服务器，1 次扫描等待确认")).toBeVisible();
  await page.getByRole("link", { name: "差异与交接" }).click();
  await page.getByRole("button", { name: "交接完毕" }).click();
  const closing = page.getByRole("dialog");
  await closing.getByLabel("差异说明").fill("司机称次日补送");
  await expect(closing.getByRole("button", { name: "交接完毕" })).toHaveAccessibleDescription(
    /还有 1 次扫描等待服务器确认/,
  );
  await page.keyboard.press("Escape");
  line.weather = "fair";
  await page.goto("/dock");
  await expect(rowOf(page, waybillNo)).toContainText(/VH\d+/);
  await page.getByRole("link", { name: "差异与交接" }).click();
  await expect(page.getByText("清单 1 件，到 1 件，差异 0 处。")).toBeVisible();
  await page.getByRole("button", { name: "交接完毕" }).click();
  await closing.getByRole("button", { name: "交接完毕" }).click();
  await expect(closing).toBeHidden();
});

test("a scan after the hand-over is refused in words, and one key lets it arrive without the vehicle", async ({
  page,
}) => {
  await atDock(page);
  const late = stranger();
  await takeIn(page, []);
  const words = (await unloading(page).textContent()) ?? "";
  const handoverNo = /VH\d+/.exec(words)?.[0] ?? "";
  // The bench does not hear that another one closed the hand-over.
  await page.route("**/api/vehicles", (route) => route.abort());
  const closed = await page.request.post("/api/vehicle-closings", {
    data: { handoverNo, explanation: "" },
    headers: { "idempotency-key": `closing-${handoverNo}`, origin: new URL(page.url()).origin },
  });
  expect(closed.status()).toBe(201);
  await scan(page, late);
  await expect(page.getByText(`交接单 ${handoverNo} 已交接完毕。`).first()).toBeVisible();
  await expect(page.getByRole("list", { name: "1 件因交接单不能再收而没有登记到货" })).toContainText(late);
  await page.keyboard.press("9");
  await expect(rowOf(page, late)).toBeVisible();
  await expect(rowOf(page, late)).not.toContainText(handoverNo);
  await expect(page.getByText("1 件因交接单不能再收而没有登记到货")).toHaveCount(0);
});
