import { expect, test } from "@playwright/test";
import { pageOf, signIn } from "./people.ts";

test("an officer tries a plan on the last thirty days and signs it; the warehouse learns nothing of it", async ({
  page,
  browser,
}) => {
  const { pin } = await signIn(page, "officer");
  await page.goto("/selection");
  await expect(page.getByRole("heading", { name: "抽查方案", level: 1 })).toBeVisible();
  await expect(page.getByRole("table", { name: "方案与实际" }).getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("table", { name: "每日随机种子" }).getByText("未公开").first()).toBeVisible();

  await page.getByRole("button", { name: "新方案" }).click();
  const dialog = page.getByRole("dialog", { name: "新方案" });
  const sign = dialog.getByRole("button", { name: /^签名生效/ });
  await dialog.getByLabel("随机部分（%）").fill("120");
  await expect(sign).toHaveAccessibleDescription(/比例填 0 到 100 的整数/);
  await dialog.getByLabel("随机部分（%）").fill("100");
  await dialog.getByLabel("货值达到（元）").fill("800");
  await dialog.getByRole("button", { name: "按近 30 天试算" }).click();
  await expect(dialog.getByText(/近 30 天 .* 件，按此方案平均抽/)).toBeVisible();
  await expect(sign).toHaveAccessibleDescription("请写明制定原因。");
  await dialog.getByLabel("制定原因").fill("提高货值门槛，其余不变");
  await dialog.getByLabel("签名口令").fill(pin ?? "");
  await sign.click();
  await expect(dialog).toHaveCount(0);
  const versions = page.getByRole("table", { name: "历次方案" });
  await expect(versions.getByRole("row").nth(1)).toContainText("提高货值门槛，其余不变");
  await expect(versions.getByRole("row")).toHaveCount(3);

  const supervisor = await pageOf(browser, "supervisor");
  await expect(supervisor.getByRole("link", { name: "抽查方案" })).toHaveCount(0);
  await supervisor.goto("/selection");
  await expect(supervisor).toHaveURL(/not-yours/);
  const answer = await supervisor.request.get("/api/draws?day=2026-11-01");
  expect(answer.status()).toBe(403);
  const seeds = await supervisor.request.get("/api/draw-days");
  expect(JSON.stringify(await seeds.json())).toContain("seedHash");
  await supervisor.context().close();
});

test("an officer re-routes a piece before the verdict and says why", async ({ page }) => {
  const { pin } = await signIn(page, "officer");
  await page.goto("/verification");
  const row = page
    .getByRole("table", { name: "待核验" })
    .getByRole("row")
    .filter({ has: page.getByRole("link") })
    .filter({ hasNotText: "暂不放行" })
    .last();
  const plate = ((await row.getByRole("link").textContent()) ?? "").trim();
  await row.getByRole("link").click();
  const lane = page.getByRole("region", { name: "核验方式" });
  await expect(lane.getByText("现场核验", { exact: true }).first()).toBeVisible();
  await lane.getByRole("button", { name: "改为免现场核验" }).click();
  const dialog = page.getByRole("dialog", { name: "改为免现场核验" });
  await dialog.getByLabel("改派原因").fill("同批已抽查无异常");
  await dialog.getByLabel("签名口令").fill(pin ?? "");
  await dialog.getByRole("button", { name: /^签名/ }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(`/items/${plate}`);
  await expect(page.getByText("关员改派：同批已抽查无异常")).toBeVisible();
});
