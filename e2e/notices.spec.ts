import { expect, type Page, test } from "@playwright/test";
import { pageOf, signIn } from "./people.ts";

/** The worker looks every minute. */
const lookedMs = 100_000;

/** Proposes an account, which a supervisor must hear of. */
async function propose(page: Page): Promise<string> {
  const login = `heard-${Date.now()}`;
  await page.goto("/people");
  await page.getByRole("button", { name: "提出新账号" }).click();
  const proposing = page.getByRole("dialog");
  await proposing.getByLabel("账号").fill(login);
  await proposing.getByLabel("姓名").fill("新来的");
  await proposing.getByLabel("事由").fill("夜班增员");
  await proposing.getByRole("button", { name: "提交审批" }).click();
  await expect(proposing).toBeHidden();
  return login;
}

test("a supervisor hears of a proposal, acts on it, and has read it; who proposed it is not told", async ({
  browser,
  page,
}) => {
  test.setTimeout(2 * lookedMs);
  await signIn(page, "administrator");
  const login = await propose(page);
  const title = `账号 ${login} 的变更待审批`;

  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/notices");
  await expect(supervisor.getByText(title, { exact: true })).toBeVisible({ timeout: lookedMs });
  await expect(supervisor.getByRole("link", { name: /^通知，\d+ 条未读$/ })).toBeVisible();
  const unread = supervisor.getByRole("region", { name: "今天 未读" });
  await expect(unread.getByText(title, { exact: true })).toBeVisible();

  await page.goto("/notices");
  await expect(page.getByRole("heading", { name: /^通知/, level: 1 })).toBeVisible();
  await expect(page.getByText(title, { exact: true })).toHaveCount(0);

  await unread.getByRole("link", { name: `去审批：${title}` }).press("Enter");
  await expect(supervisor).toHaveURL(/\/people$/);
  await supervisor.goto("/notices");
  const read = supervisor.getByRole("region", { name: "今天 已读" });
  await expect(read.getByText(title, { exact: true })).toBeVisible();
});

test("notices are gone through by key and read all at once, in either language", async ({
  browser,
  page,
}) => {
  test.setTimeout(2 * lookedMs);
  await signIn(page, "administrator");
  const logins = [await propose(page), await propose(page)];
  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/notices");
  for (const login of logins) {
    await expect(supervisor.getByText(`账号 ${login} 的变更待审批`, { exact: true })).toBeVisible({
      timeout: lookedMs,
    });
  }
  const links = supervisor.locator("#main").getByRole("link", { name: /：/ });
  await links.nth(0).focus();
  await supervisor.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await supervisor.keyboard.press("ArrowUp");
  await expect(links.nth(0)).toBeFocused();

  await supervisor.getByRole("button", { name: "全部标为已读" }).click();
  const readAll = supervisor.getByRole("button", { name: "全部标为已读" });
  await expect(readAll).toHaveAttribute("aria-disabled", "true");
  await expect(readAll).toHaveAccessibleDescription("没有未读通知。");

  await supervisor.getByRole("button", { name: "English" }).click();
  await expect(supervisor.getByRole("heading", { name: "Notices" })).toBeVisible();
  await expect(
    supervisor.getByText(`A change of account ${logins[0]} waits for approval`, { exact: true }),
  ).toBeVisible();
});

test("who hears of nothing is told what would stand there, and a house without a post office says so", async ({
  page,
}) => {
  await signIn(page, "receiver");
  await page.getByRole("link", { name: "通知", exact: true }).click();
  await expect(page.getByText(/^近 30 天没有通知。/)).toBeVisible();
  await page.getByRole("link", { name: "邮件通知设置" }).click();
  const mail = page.getByRole("region", { name: "邮件通知" });
  await expect(mail.getByText("本仓还没有设置发信服务器，请联系管理员。").first()).toBeVisible();
  await expect(mail.getByRole("button", { name: "保存" })).toHaveAttribute("aria-disabled", "true");
});
