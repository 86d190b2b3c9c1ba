import { expect, test } from "@playwright/test";
import { accountOf, pageOf } from "./people.ts";
import { pullTrigger } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

test("R1 R43 one key leads to the hand-over, and two signatures keep what lies open at the bench", async ({
  page,
  browser,
}) => {
  const supervisor = await pageOf(browser, "supervisor");
  const { login, pin, name } = accountOf("dock_clerk");
  await supervisor.goto(`/badges/${login}`);
  const badge = (await supervisor.getByRole("img").first().textContent()) ?? "";

  const waybillNo = await openUnknown(page);

  await page.keyboard.press("F9");
  await expect(page.getByRole("heading", { name: "交接班" })).toBeVisible();
  await expect(page.getByText(waybillNo).first()).toBeVisible();
  await expect(page.getByText("本机没有待确认的扫描。")).toBeVisible();
  await expect(page.getByText(/^合计：不予征税 ¥[\d,.]+（估算），恢复年度额度 ¥[\d,.]+/)).toBeVisible();
  await expect(async () => {
    await pullTrigger(page, badge);
    await expect(page.getByText("接班人输入签名口令，按回车。")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const pinField = page.getByLabel("接班人签名口令");
  await expect(pinField).toBeFocused();
  await pullTrigger(page, waybillNo);
  await expect(pinField).toHaveValue("");
  await page.keyboard.type(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("已交接", { exact: true })).toBeVisible();
  const signed = (await page.getByText(/^第 \d+ 次交接已记录。$/).textContent()) ?? "";
  const past = page.getByRole("table", { name: "最近的交接" });
  await past.getByRole("link", { name: /\d+/.exec(signed)?.[0] ?? "", exact: true }).click();
  await expect(page.getByText(new RegExp(`${name}接班`))).toBeVisible();
  await expect(page.getByText(waybillNo).first()).toBeVisible();
  await expect(page.getByText(/^合计：不予征税 ¥[\d,.]+（估算），恢复年度额度 ¥[\d,.]+/)).toBeVisible();
});
