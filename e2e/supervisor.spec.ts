import { expect, test } from "@playwright/test";
import { accountOf, pageOf, signIn } from "./people.ts";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

test("a supervisor finds the sale of a box that nobody knew, and merges the box into it", async ({
  browser,
  page,
}) => {
  const waybillNo = await openUnknown(page);
  await scan(page, "4006381333931");
  await expect(page.getByText("未知商品")).toBeVisible();

  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/returns?stage=received");
  const first = supervisor.locator('table a[href^="/returns/"]').first();
  const returnNo = (await first.getAttribute("href"))?.split("/").at(-1) ?? "";
  await supervisor.goto("/exceptions");
  await supervisor.getByRole("link", { name: "待认领包裹" }).click();
  await expect(supervisor.getByRole("heading", { name: /^待认领包裹/ })).toBeVisible();
  await supervisor.goto(`/exceptions/cage?box=${waybillNo}`);
  await expect(supervisor.getByRole("list", { name: "箱内各件" }).getByRole("listitem")).toHaveCount(1);

  const search = supervisor.getByLabel("商品、条码、序列号、单号或单号末几位");
  await search.fill("没有这样的商品");
  await search.press("Enter");
  await expect(supervisor.getByText(/^没有符合的销售/)).toBeVisible();
  await search.fill(returnNo);
  await search.press("Enter");
  const sales = supervisor.getByRole("list", { name: "可能的销售" });
  await expect(sales.getByText("单号相符").first()).toBeVisible();
  await sales.getByRole("button", { name: /^归入/ }).first().click();
  const merging = supervisor.getByRole("dialog");
  await merging.getByRole("button", { name: "归入" }).click();
  await expect(supervisor.getByText("这个包裹已认领，归入：")).toBeVisible();
});

test("what one proposed waits in the list of another, and the way leads to where it is decided", async ({
  browser,
  page,
}) => {
  const login = `wait-${Date.now()}`;
  await signIn(page, "administrator");
  await page.goto("/people");
  await page.getByRole("button", { name: "提出新账号" }).click();
  const proposing = page.getByRole("dialog");
  await proposing.getByLabel("账号").fill(login);
  await proposing.getByLabel("姓名").fill("等审批的");
  await proposing.getByLabel("事由").fill("夜班增员");
  await proposing.getByRole("button", { name: "提交审批" }).click();
  await expect(proposing).toBeHidden();

  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/approvals");
  await supervisor.getByRole("link", { name: `去办理 ${login}` }).click();
  await expect(supervisor).toHaveURL(/\/people$/);
  await supervisor.getByRole("button", { name: `驳回 ${login}` }).click();
  const declining = supervisor.getByRole("dialog");
  await declining.getByLabel("事由").fill("班组已满");
  await declining.getByLabel("您的口令").fill(accountOf("supervisor").pin ?? "");
  await declining.getByRole("button", { name: "驳回" }).click();
  await expect(declining).toBeHidden();
  await supervisor.goto("/approvals");
  await expect(supervisor.getByRole("heading", { name: /^审批/ })).toBeVisible();
  await expect(supervisor.getByText(login)).toHaveCount(0);
});

test("the day's targets are set, and what is done stands against them", async ({ page }) => {
  await signIn(page, "supervisor");
  await page.goto("/floor");
  await page.getByRole("button", { name: "设定每日目标" }).click();
  const setting = page.getByRole("dialog");
  await setting.getByLabel("收货").fill("500");
  await setting.getByLabel("质检").fill("");
  await setting.getByRole("button", { name: "保存" }).click();
  await expect(setting).toBeHidden();
  await expect(page.getByRole("progressbar", { name: "收货" })).toHaveAttribute("max", "500");
  await expect(page.getByRole("progressbar", { name: "质检" })).toHaveCount(0);
});

test("a box that lies at one bench is given to another", async ({ browser, page }) => {
  const waybillNo = await openUnknown(page);
  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/floor");
  const receiver = accountOf("receiver").name;
  await expect(supervisor.getByRole("table", { name: "今日在岗" }).getByText(receiver).first()).toBeVisible();
  await supervisor.getByRole("button", { name: `改派 ${waybillNo}` }).click();
  const giving = supervisor.getByRole("dialog");
  await expect(giving.getByRole("button", { name: "改派" })).toBeDisabled();
  await giving.getByLabel("新台位").fill("Z9");
  await giving.getByRole("button", { name: "改派" }).click();
  await expect(giving).toBeHidden();
  const row = supervisor
    .getByRole("row")
    .filter({ has: supervisor.getByRole("button", { name: `改派 ${waybillNo}` }) });
  await expect(row).toContainText("Z9");
  await expect(row).toContainText("已搁置");
});

test("the supervisor's desk speaks English, and is nobody else's", async ({ browser, page }) => {
  await signIn(page, "supervisor");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "中文" })).toBeVisible();
  await page.goto("/floor");
  await expect(page.getByRole("heading", { name: "People and benches" })).toBeVisible();
  await page.goto("/exceptions/cage");
  await expect(page.getByRole("heading", { name: /^Unidentified boxes/ })).toBeVisible();
  await page.goto("/approvals");
  await expect(page.getByRole("heading", { name: /^Approvals/ })).toBeVisible();

  const controller = await pageOf(browser, "stock_controller");
  await controller.goto("/approvals");
  await expect(controller).toHaveURL(/not-yours/);
});
