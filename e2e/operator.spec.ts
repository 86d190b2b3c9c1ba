import { type Browser, expect, type Page, test } from "@playwright/test";
import { accountOf, pageOf } from "./people.ts";
import { pullTrigger, scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

const pinField = (page: Page) => page.getByRole("dialog").getByLabel("签名口令");

/** A new badge for the demo's person of a role, and what is printed on it. */
async function badgeOf(browser: Browser, role: string): Promise<string> {
  const { login, name } = accountOf(role);
  const page = await pageOf(browser, role === "officer" ? "officer" : "supervisor");
  await page.goto("/badges");
  const row = page.getByRole("table", { name: "人员" }).getByRole("row").filter({ hasText: name });
  await row.getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: /工牌$/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto(`/badges/${login}`);
  const code = (await page.getByRole("img").first().textContent()) ?? "";
  await page.context().close();
  return code;
}

/** A receiver with a box open that holds one piece. */
async function openBox(page: Page): Promise<string> {
  const waybillNo = await openUnknown(page);
  await scan(page, "4006381333931");
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);
  return waybillNo;
}

test("R1 R43 another operator takes over, the open box stays, and no scan lands in the PIN", async ({
  page,
  browser,
}) => {
  const badge = await badgeOf(browser, "supervisor");
  const { pin, name } = accountOf("supervisor");
  await openBox(page);
  await scan(page, badge);
  await expect(pinField(page)).toBeFocused();
  await pullTrigger(page, "4006381333931");
  await expect(pinField(page)).toHaveValue("");
  await page.keyboard.type(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "当前人员" })).toContainText(name);
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  await expect(pieces).toHaveCount(1);
  await scan(page, "4006381333931");
  await expect(pieces).toHaveCount(2);
});

test("R43 who may not work at a desk does not take it over, and a wrong PIN changes nothing", async ({
  page,
  browser,
}) => {
  const badge = await badgeOf(browser, "inspector");
  const { pin } = accountOf("inspector");
  const own = accountOf("receiver");
  await openBox(page);
  await scan(page, badge);
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.type(pin === "000000" ? "111111" : "000000", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("签名口令不对，未作任何更改。")).toBeVisible();
  await page.keyboard.type(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText(/本岗位不属于这位同事，没有换人。/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "当前人员" })).toContainText(own.name);
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);
});

test("R26 R43 a screen left alone locks, stays locked across a reload, and opens with the PIN where it stood", async ({
  page,
}) => {
  await page.clock.install();
  await openBox(page);
  const { pin } = accountOf("receiver");
  const lock = page.getByRole("alertdialog", { name: "屏幕已锁" });
  await page.clock.runFor("16:00");
  await expect(lock).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(lock).toBeVisible();
  await lock.getByLabel("签名口令").pressSequentially(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(lock).toHaveCount(0);
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);
});

/** Passes when the page has asked for nothing for a second: a page read anew without a session leads to the sign-in. */
async function hasCalmedDown(page: Page): Promise<void> {
  let asked = Date.now();
  page.on("request", () => {
    asked = Date.now();
  });
  await expect.poll(() => Date.now() - asked, { timeout: 20_000 }).toBeGreaterThan(1_000);
}

test("R26 R27 a session that ends is signed in again over the page, and what was scanned meanwhile arrives", async ({
  page,
}) => {
  await openBox(page);
  const { password } = accountOf("receiver");
  await hasCalmedDown(page);
  await page.context().clearCookies();
  await scan(page, "4006381333931");
  const ended = page.getByRole("dialog", { name: "登录已过期" });
  await expect(ended).toBeVisible();
  for (const other of ["5901234123457", "9780201379624"]) await pullTrigger(page, other);
  await expect(ended.getByRole("button", { name: "取消" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await ended.getByLabel("密码").pressSequentially(password, { delay: 130 });
  await ended.getByLabel("密码").press("Enter");
  await expect(ended).toHaveCount(0);
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(4);
  await expect(page).toHaveURL(/\/receiving/);
});
