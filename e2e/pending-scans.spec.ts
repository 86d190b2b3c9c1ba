import { expect, type Page, test } from "@playwright/test";
import { stranger } from "./dock.ts";
import { firstStep } from "./journey/house.ts";
import { accountOf, signIn } from "./people.ts";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";
import { between } from "./weather.ts";

const today = (page: Page) => page.getByRole("table", { name: "今日到货" }).getByRole("row");

test("R13 R26 R27 scans outlive a failing server, a reload, a closed tab and lost answers, and arrive once and in order", async ({
  page,
  context,
}) => {
  const line = await between(context, "**/api/arrivals/scans", "fails");
  const waybills = [stranger(), stranger(), stranger()];
  await signIn(page, "dock_clerk");
  for (const waybill of waybills) await scan(page, waybill);
  await expect(page.getByText("服务器出错，3 次扫描等待确认")).toBeVisible();
  await expect(page.getByText("处理中")).toBeVisible();
  await page.reload();
  await expect(page.getByText("服务器出错，3 次扫描等待确认")).toBeVisible();
  line.weather = "away";
  await page.close();
  const again = await context.newPage();
  await again.goto("/dock");
  await expect(again.getByText("连不上服务器，3 次扫描等待确认")).toBeVisible();
  line.weather = "answer_lost";
  await expect.poll(() => line.through.length).toBeGreaterThan(0);
  line.weather = "fair";
  await expect(again.getByText("等待确认")).toHaveCount(0, { timeout: 15_000 });
  for (const waybill of waybills) await expect(today(again).filter({ hasText: waybill })).toHaveCount(1);
  await expect(again.getByText("已扫过")).toHaveCount(0);
  const order = waybills.map((waybill) => line.through.join().indexOf(waybill));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test("R27 a scan of an ended session waits until the person has signed in again", async ({
  page,
  context,
}) => {
  const line = await between(context, "**/api/arrivals/scans", "away");
  const waybill = stranger();
  await signIn(page, "dock_clerk");
  await scan(page, waybill);
  await expect(page.getByText("连不上服务器，1 次扫描等待确认")).toBeVisible();
  await context.clearCookies();
  line.weather = "fair";
  await expect(page.getByText("登录已过期，1 次扫描等待确认")).toBeVisible();
  const ended = page.getByRole("dialog", { name: "登录已过期" });
  await ended.getByLabel("密码").fill(accountOf("dock_clerk").password);
  await ended.getByLabel("密码").press("Enter");
  await expect(ended).toHaveCount(0);
  await expect(today(page).filter({ hasText: waybill })).toHaveCount(1);
});

test("R26 R27 without network no further piece is taken, the box is not finished, and the piece that waits finds it again", async ({
  page,
  context,
}) => {
  await openUnknown(page);
  const line = await between(context, "**/api/pieces", "away");
  await scan(page, "4006381333931");
  await expect(page.getByText("连不上服务器，1 次扫描等待确认")).toBeVisible();
  await scan(page, "4012345678901");
  await expect(page.getByText("停止收件")).toBeVisible();
  const finish = page.getByRole("button", { name: "点收完毕" });
  await expect(finish).toHaveAttribute("aria-disabled", "true");
  await expect(finish).toHaveAccessibleDescription(/还有 1 次扫描等待服务器确认/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("还有 1 次扫描等待服务器确认").first()).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto("/receiving");
  await expect(again.getByText("连不上服务器，1 次扫描等待确认")).toBeVisible();
  line.weather = "fair";
  const pieces = again.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  await expect(pieces).toHaveCount(1, { timeout: 15_000 });
  await scan(again, "4012345678901");
  await expect(pieces).toHaveCount(2);
  await expect(again.getByRole("button", { name: "点收完毕" })).not.toHaveAttribute("aria-disabled", "true");
  await again.keyboard.press("Enter");
  await expect(again.getByText("点收完", { exact: true })).toBeVisible();
});

test("R27 a scan that the server keeps failing at is set aside by a person, and tried again when it can be", async ({
  page,
}) => {
  await signIn(page, "receiver");
  const failing = "**/api/openings";
  await page.route(failing, (route) => route.fulfill({ status: 500, json: { code: "unexpected" } }));
  const waybillNo = `YT${String(Date.now()).padStart(13, "0")}`;
  await scan(page, waybillNo);
  await page.getByRole("button", { name: "先放到一边" }).press("Enter");
  await expect(page.getByText("1 次扫描放到一边，尚未登记")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 次扫描放到一边，尚未登记")).toBeVisible();
  await page.unroute(failing);
  await page.getByRole("button", { name: "再试一次" }).press("Enter");
  await expect(page.getByRole("heading", { name: `查无 ${waybillNo}` })).toBeVisible();
  await expect(page.getByText("1 次扫描放到一边，尚未登记")).toBeHidden();
});

test("R20 a stop that the next answer covers before anybody read it stays in a list until it is seen to", async ({
  page,
}) => {
  await signIn(page, "dock_clerk");
  const isScanned = Promise.withResolvers<void>();
  await page.route(
    "**/api/arrivals/scans",
    async (route) => {
      await isScanned.promise;
      await route.continue();
    },
    { times: 1 },
  );
  const waybill = stranger();
  await scan(page, firstStep("release").codes[0] ?? "");
  await scan(page, waybill);
  isScanned.resolve();
  await expect(today(page).filter({ hasText: waybill })).toHaveCount(1);
  const listed = page.getByRole("list", { name: "有 1 次扫描的停止或提醒被后面的结果盖过，请逐个处理" });
  await expect(listed.getByRole("listitem")).toHaveCount(1);
  await expect(listed).toContainText("这是商品条码，不是运单号");
  await page.reload();
  await expect(listed).toContainText("这是商品条码，不是运单号");
  await page.getByRole("button", { name: "已处理" }).press("Enter");
  await expect(listed).toHaveCount(0);
});
