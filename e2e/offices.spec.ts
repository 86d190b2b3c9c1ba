import { expect, type Page, test } from "@playwright/test";
import { accountOf, pageOf, signIn } from "./people.ts";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function setEndpoint(page: Page, code: string, endpoint: string): Promise<void> {
  await page.goto(`/offices/${code}`);
  await page.getByLabel("接口地址").fill(endpoint);
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("已保存，此后生成的报文按新设置办理。")).toBeVisible();
}

/** Whether the dialog still stands when the page behind it has been asked for anew, and has drawn twice meanwhile. */
async function watchRefreshes(page: Page): Promise<boolean[]> {
  const stood: boolean[] = [];
  await page.route("**/offices/*", async (route) => {
    if (route.request().headers().rsc) {
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      stood.push(await page.getByRole("dialog").isVisible());
    }
    await route.continue();
  });
  return stood;
}

test("an administrator says how an office hears us, and changes its keys over", async ({ page }) => {
  await signIn(page, "administrator");
  await page.getByRole("link", { name: "关区名册" }).click();
  await page.getByRole("link", { name: "全部关区" }).click();
  await expect(page).toHaveURL(/view=all/);
  await page.getByLabel("关区代码或名称").fill("2901");
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("table", { name: "关区名册" }).getByRole("link", { name: /2901/ }).press("Enter");
  await page.getByRole("radio", { name: /^XML/ }).check({ force: true });
  await page.getByText("到仓点收", { exact: true }).click();
  await page.getByLabel("联系人与电话").fill("监管科");
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("已保存，此后生成的报文按新设置办理。")).toBeVisible();
  await expect(page.getByText(/报文格式: json → xml/)).toBeVisible();
  const { pin } = accountOf("administrator");
  await page.getByRole("button", { name: "添加密钥" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status", { name: "新密钥" })).toHaveText(/^whsec_/);
  await dialog.getByLabel("个人口令").fill(pin ?? "");
  await dialog.getByRole("button", { name: "保存密钥" }).click();
  await expect(dialog).toBeHidden();
  // The first key signs by itself; a second one takes its place.
  const keys = page.getByRole("region", { name: "密钥", exact: true }).getByRole("listitem");
  const first = await keys.getByText(/^[0-9a-f]{12}$/).textContent();
  await page.getByRole("button", { name: "添加密钥" }).click();
  await dialog.getByLabel("个人口令").fill(pin ?? "");
  await dialog.getByRole("button", { name: "保存密钥" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "用它签名" }).click();
  await dialog.getByLabel("个人口令").fill(pin ?? "");
  const stood = await watchRefreshes(page);
  await dialog.getByRole("button", { name: "用它签名" }).click();
  await expect(dialog).toBeHidden();
  expect(stood[0]).toBe(true);
  // Whoever goes on at once retires the old key, not the one that signs now.
  expect(await keys.filter({ hasText: "停用" }).textContent()).toContain(first);
  await page.getByRole("button", { name: "停用" }).click();
  await dialog.getByLabel("个人口令").fill(pin ?? "");
  await dialog.getByRole("button", { name: "停用" }).click();
  await expect(dialog).toBeHidden();
  const changes = page.getByRole("region", { name: "更改记录" });
  for (const what of ["停用密钥", "改用此密钥签名", "更改设置"]) {
    await expect(changes.getByText(what).first()).toBeVisible();
  }
});

test("the schema of the XML is published", async ({ request }) => {
  const answer = await request.get("/schemas/feedback-1.xsd");
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('targetNamespace="urn:guicang:feedback:1"');
});

test("a rejection is judged and said anew, seen by customs, and handed over on paper only after a day away", async ({
  browser,
  page,
}) => {
  await signIn(page, "origin_officer");
  await page.getByRole("table", { name: "收件箱" }).getByRole("link").first().press("Enter");
  const chosen = page.getByRole("complementary", { name: "所选报文" });
  await chosen.getByLabel("向退货中心仓询问").fill("数量如何清点？");
  await chosen.getByRole("button", { name: "发出" }).click();
  await expect(chosen.getByText("已发出，记录不可更改。")).toBeVisible();
  await chosen.getByRole("button", { name: "拒收…" }).click();
  await page.getByLabel("拒收理由").fill("数量与本关底账不符");
  await page.getByRole("button", { name: "拒收", exact: true }).click();
  await expect(chosen.getByText("数量与本关底账不符").first()).toBeVisible();
  const id = new URL(page.url()).searchParams.get("chosen") ?? "";

  const house = await pageOf(browser, "supervisor");
  await setEndpoint(house, "3105", "http://127.0.0.1:9/feedback");
  await house.goto(`/feedback/rejections?chosen=${encodeURIComponent(id)}`);
  const file = house.getByRole("complementary", { name: "所选报文" });
  await file.getByRole("button", { name: /原因/ }).first().click();
  await house.getByRole("option", { name: "该关底账有误" }).click();
  await file.getByLabel("依据").fill("实物与照片一致");
  await file.getByRole("button", { name: "判定原因" }).click();
  await file.getByLabel(/^说明/).fill("已与该关核对，底账漏记一件。");
  await file.getByRole("button", { name: "说明并重新发出" }).click();
  await expect(file.getByText("已有新的报文替代本份，等该关确认新报文。")).toBeVisible();

  await house.goto("/offices/3105");
  await house.getByRole("table", { name: "待送达的报文" }).getByRole("checkbox").first().press("Space");
  await house.getByRole("button", { name: "登记人工送达 1 份" }).click();
  const dialog = house.getByRole("dialog");
  await dialog.getByLabel("纸面文号").fill("杭关退函12号");
  await dialog.getByLabel("送交人").fill("程主管");
  await dialog.getByLabel("签收人").fill("甬关 王");
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
  await dialog.getByLabel("签收时间（北京时间）").fill(now);
  await dialog
    .getByLabel("签收件照片或扫描件")
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: pixel });
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  // The endpoint is away for minutes only: paper is for an office that is not reached for a day.
  await expect(dialog.getByText(/接口中断满 24 小时后/)).toBeVisible();
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toBeHidden();
  await setEndpoint(house, "3105", "");

  const customs = await pageOf(browser, "officer");
  await customs.goto("/feedback/rejections");
  await expect(customs.getByRole("heading", { name: /被拒收的报文/ })).toBeVisible();
  await customs.goto("/offices/3105");
  await expect(customs.getByRole("button", { name: "保存设置" })).toHaveAccessibleDescription(
    "只有管理员或主管可以更改。",
  );
});
