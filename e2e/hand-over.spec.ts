import { expect, test } from "@playwright/test";
import { accountOf, pageOf, signIn } from "./people.ts";
import { pullTrigger, scan } from "./scanner.ts";

test("R1 R43 one key leads to the hand-over, and two signatures keep what lies open at the bench", async ({
  page,
  browser,
}) => {
  const supervisor = await pageOf(browser, "supervisor");
  const { login, pin, name } = accountOf("dock_clerk");
  await supervisor.goto(`/badges/${login}`);
  const badge = (await supervisor.getByRole("img").first().textContent()) ?? "";

  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const waybillNo = `YT${String(Date.now()).padStart(13, "0")}`;
  await scan(page, waybillNo);
  await expect(page.getByRole("heading", { name: `查无 ${waybillNo}` })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("查无来源，先收件，之后认领。").first()).toBeVisible();

  await page.keyboard.press("F9");
  await expect(page.getByRole("heading", { name: "交接班" })).toBeVisible();
  await expect(page.getByText(waybillNo).first()).toBeVisible();
  await expect(page.getByText("本机没有待确认的扫描。")).toBeVisible();
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
});
