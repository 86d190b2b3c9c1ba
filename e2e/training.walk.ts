import { execFileSync } from "node:child_process";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { pageOf } from "./people.ts";
import { pullTrigger } from "./scanner.ts";

/** A receiver who still learns, at a machine of their own. */
async function traineeOf(browser: Browser, name: string): Promise<Page> {
  const login = `learner${Date.now()}`;
  const password = "correct horse battery";
  const account = ["--role", "receiver", "--login", login, "--name", name, "--trainee", "--password-stdin"];
  execFileSync(process.execPath, ["scripts/admin.ts", "user", ...account], {
    input: password,
    env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: "" },
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(password);
  await page.getByLabel("密码").press("Enter");
  await expect(page).toHaveURL(/\/training/);
  return page;
}

/** The printed sheet: of each box its waybill, the codes in it, and whether one of them is damaged. */
async function samplesOf(page: Page) {
  await page.goto("/training/samples");
  const boxes = await page.getByRole("list", { name: "样箱条码" }).getByRole("listitem").all();
  return Promise.all(
    boxes.map(async (box) => {
      const [waybill = "", ...inside] = await box.getByRole("img").allTextContents();
      return { waybill, inside, isDamaged: (await box.getByText("一件外盒压瘪").count()) > 0 };
    }),
  );
}

/** The number key that says how the box differs from the list on the screen; null where it does not. */
async function oddityOf(page: Page, inside: readonly string[], isDamaged: boolean): Promise<string | null> {
  const shown = page.getByRole("list", { name: /^清单上/ }).getByRole("listitem");
  await expect(shown.first()).toBeVisible();
  const listed = await shown.count();
  if (inside.length > listed) return "1";
  if (isDamaged) return "2";
  return inside.length < listed ? "3" : null;
}

test("R50 a trainee compares list and box twenty times, over a reload, and works once a supervisor signed", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const name = `学员${String(Date.now()).slice(-6)}`;
  const trainee = await traineeOf(browser, name);
  const samples = await samplesOf(trainee);
  expect(samples).toHaveLength(20);
  await trainee.goto("/training");
  let done = 0;
  const toBeDone = () =>
    expect(trainee.getByRole("progressbar", { name: new RegExp(`^已做 ${done} 步`) })).toBeVisible();
  const did = async () => {
    done += 1;
    await toBeDone();
  };
  for (const [at, { waybill, inside, isDamaged }] of samples.entries()) {
    for (const code of [waybill, ...inside]) {
      await pullTrigger(trainee, code);
      await did();
    }
    const key = await oddityOf(trainee, inside, isDamaged);
    if (key !== null) {
      await trainee.keyboard.press(key);
      await did();
    }
    if (at === 9) {
      await trainee.reload();
      await toBeDone();
      await expect(trainee.getByText("可以扫描").or(trainee.getByText("训练模式")).first()).toBeVisible();
    }
    await trainee.keyboard.press("Enter");
    if (at < samples.length - 1) await did();
  }
  await expect(trainee.getByText("20 个样箱已做完，成绩已保存。")).toBeVisible();

  const supervisor = await pageOf(browser, "supervisor");
  await supervisor.goto("/training");
  const run = supervisor.getByRole("row").filter({ hasText: name });
  await expect(run).toContainText("100");
  await run.getByRole("button", { name: "签认上岗" }).click();
  await expect(run).toContainText("已签认");
  await trainee.goto("/receiving");
  await expect(trainee).toHaveURL(/\/receiving/);
  await expect(trainee.getByText("可以扫描")).toBeVisible();
});
