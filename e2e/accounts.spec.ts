import { expect, test } from "@playwright/test";
import { accountOf, pageOf, signIn } from "./people.ts";

const ownPassword = "一个很长的新密码 2026";

test("an administrator proposes an account, a supervisor approves it, and its person begins", async ({
  browser,
  page,
}) => {
  const login = `new-${Date.now()}`;
  await signIn(page, "administrator");
  await page.goto("/people");
  await page.getByRole("button", { name: "提出新账号" }).click();
  const proposing = page.getByRole("dialog");
  await proposing.getByLabel("账号").fill(login);
  await proposing.getByLabel("姓名").fill("新来的");
  await proposing.getByLabel("事由").fill("夜班增员");
  await proposing.getByRole("button", { name: "提交审批" }).click();
  await expect(proposing).toBeHidden();
  await expect(page.getByRole("button", { name: `撤回 ${login}` })).toBeVisible();
  await expect(page.getByRole("button", { name: `批准 ${login}` })).toHaveCount(0);

  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/people");
  await supervisor.getByRole("button", { name: `批准 ${login}` }).click();
  const approving = supervisor.getByRole("dialog");
  const first = (await approving.getByRole("status", { name: "首次密码" }).textContent()) ?? "";
  await approving.getByLabel("您的口令").fill(accountOf("supervisor").pin ?? "");
  await approving.getByRole("button", { name: "批准" }).click();
  await expect(approving).toBeHidden();

  const own = await (await browser.newContext()).newPage();
  await own.goto("/sign-in");
  await own.getByLabel("账号").fill(login);
  await own.getByLabel("密码").fill(first);
  await own.getByLabel("密码").press("Enter");
  await expect(own.getByRole("heading", { name: "我的账号" })).toBeVisible();
  await own.goto("/receiving");
  await expect(own).toHaveURL(/\/me$/);
  await own.getByLabel("当前密码").fill(first);
  await own.getByLabel(/^新密码/).fill(ownPassword);
  await own.getByLabel("再输一次新密码").fill(ownPassword);
  await own.getByRole("button", { name: "改密码" }).click();
  await expect(own.getByText("密码已改，其他机器上的登录已退出。")).toBeVisible();
  await expect(own.getByText("请先改密码")).toHaveCount(0);

  await supervisor.goto(`/people/${login}`);
  await expect(supervisor.getByText("夜班增员")).toBeVisible();
  await expect(supervisor.getByText("本人改密码")).toBeVisible();

  await page.goto(`/people/${login}`);
  await page.getByRole("button", { name: "停用" }).click();
  const disabling = page.getByRole("dialog");
  await disabling.getByLabel("事由").fill("离职");
  await disabling.getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("button", { name: "提出重新启用" })).toBeVisible();
  await own.goto("/receiving");
  await expect(own).toHaveURL(/sign-in/);
});

test("an officer sees customs' own accounts alone, and an auditor reads and proposes nothing", async ({
  browser,
  page,
}) => {
  await signIn(page, "officer");
  await page.goto("/people");
  const people = page.getByRole("table", { name: "人员" });
  await expect(people.getByText(accountOf("officer").login, { exact: true })).toBeVisible();
  await expect(people.getByText(accountOf("receiver").login, { exact: true })).toHaveCount(0);
  await page.goto(`/people/${accountOf("receiver").login}`);
  await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();

  const auditor = await pageOf(browser, "auditor");
  await auditor.goto("/people");
  await expect(auditor.getByRole("button", { name: "提出新账号" })).toBeDisabled();
});
