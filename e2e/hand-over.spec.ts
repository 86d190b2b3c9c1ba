import { expect, test } from "@playwright/test";
import { accountOf, pageOf } from "./people.ts";
import { pullTrigger } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

test("R1 R43 one key leads to the hand-over, and two badges keep what lies open at the bench", async ({
  page,
  browser,
}) => {
  const supervisor = await pageOf(browser, "supervisor");
  const badgeOf = async (login: string) => {
    await supervisor.goto(`/badges/${login}`);
    return (await supervisor.getByRole("img").first().textContent()) ?? "";
  };
  const giver = accountOf("receiver");
  const taker = accountOf("dock_clerk");
  const [giverBadge, takerBadge] = [await badgeOf(giver.login), await badgeOf(taker.login)];
  const showBadge = (badge: string, told: string) =>
    expect(async () => {
      await pullTrigger(page, badge);
      await expect(page.getByText(told)).toBeVisible({ timeout: 1_000 });
    }).toPass();
  const typePin = async (pin: string | null) => {
    await page.keyboard.type(pin ?? "", { delay: 130 });
    await page.keyboard.press("Enter");
  };

  const waybillNo = await openUnknown(page);

  await page.keyboard.press("F9");
  await expect(page.getByRole("heading", { name: "交接班" })).toBeVisible();
  await expect(page.getByText(waybillNo).first()).toBeVisible();
  await expect(page.getByText("本机没有待确认的扫描。")).toBeVisible();
  await expect(page.getByText(/^合计：不予征税 ¥[\d,.]+（估算），恢复年度额度 ¥[\d,.]+/)).toBeVisible();
  await expect(page.getByText("本机没有待上传的照片。")).toBeVisible();

  await showBadge(takerBadge, "交班人输入签名口令，按回车。");
  await typePin(taker.pin);
  await expect(page.getByText(/^这不是本机登录人的工牌/)).toBeVisible();
  await showBadge(giverBadge, "交班人输入签名口令，按回车。");
  await typePin(giver.pin);
  await expect(page.getByText("已签字")).toBeVisible();

  await showBadge(takerBadge, "接班人输入签名口令，按回车。");
  const pinField = page.getByLabel("接班人签名口令");
  await expect(pinField).toBeFocused();
  await pullTrigger(page, waybillNo);
  await expect(pinField).toHaveValue("");
  await typePin(taker.pin);
  await expect(page.getByText("已交接", { exact: true })).toBeVisible();
  const signed = (await page.getByText(/^第 \d+ 次交接已记录。$/).textContent()) ?? "";
  await expect(page.getByText(`交班人${taker.name}`)).toBeVisible();
  const past = page.getByRole("table", { name: "最近的交接" });
  await past.getByRole("link", { name: /\d+/.exec(signed)?.[0] ?? "", exact: true }).click();
  await expect(page.getByText(`${giver.name}交班，${taker.name}接班`)).toBeVisible();
  await expect(page.getByText(waybillNo).first()).toBeVisible();
  await expect(page.getByText(/^合计：不予征税 ¥[\d,.]+（估算），恢复年度额度 ¥[\d,.]+/)).toBeVisible();
});
