import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { accountOf, signIn } from "./people.ts";

/** What a press lets the browser save. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent("download");
  await press();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("an office takes the evidence of a return with it in one file, and none of another office's", async ({
  page,
}) => {
  await signIn(page, "origin_officer");
  await page.goto("/inbox?view=all");
  await page.getByRole("table", { name: "收件箱" }).getByRole("link").first().press("Enter");
  const chosen = page.getByRole("complementary", { name: "所选报文" });
  const link = chosen.getByRole("link", { name: "下载证据包" });
  const { name, bytes } = await saved(page, () => link.click());
  expect(name).toMatch(/^evidence-RT\d{12}\.zip$/);
  const files = unzipSync(bytes);
  const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()));
  expect(manifest.files.length).toBeGreaterThanOrEqual(5);
  for (const file of manifest.files) {
    const digest = createHash("sha256")
      .update(files[file.name] ?? "")
      .digest("hex");
    expect([file.name, digest]).toEqual([file.name, file.sha256]);
  }
  expect(strFromU8(files["summary.zh.html"] ?? new Uint8Array())).toContain("退货证据包");
  const foreign = await page.request.get("/api/evidence-packs/RT000000000000");
  expect(foreign.status()).toBe(404);
});

test("an office exports its inbox with the filters in view", async ({ page }) => {
  await signIn(page, "origin_officer");
  await page.goto("/inbox?view=all");
  const inbox = await saved(page, () => page.getByRole("button", { name: "导出 CSV" }).click());
  expect(inbox.name).toMatch(/^收件箱-\d{4}-\d\d-\d\d\.csv$/);
  expect(inbox.bytes.toString("utf8")).toMatch(/^\uFEFF"筛选","全部"\r\n/);
});

test("an office reads its figures by month, and each number of messages opens them", async ({ page }) => {
  await signIn(page, "origin_officer");
  await page.getByRole("link", { name: "统计" }).click();
  await expect(page.getByRole("heading", { name: "本关统计" })).toBeVisible();
  const answers = page.getByRole("table", { name: "报文与答复" });
  const whole = answers.getByRole("row").nth(1);
  await expect(whole).toContainText("近 12 个月");
  await expect(answers.getByText("无记录").first()).toBeVisible();
  const messages = whole.getByRole("link").first();
  const count = Number(((await messages.textContent()) ?? "").replaceAll(",", ""));
  expect(count).toBeGreaterThan(0);
  await messages.click();
  await expect(page).toHaveURL(/\/inbox\?view=all&from=/);
  await expect(page.getByRole("link", { name: /生成日期/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "翻页" })).toContainText(String(count));
});

test("an office changes its own keys over, signed with the PIN", async ({ page }) => {
  await signIn(page, "origin_officer");
  await page.getByRole("link", { name: "密钥", exact: true }).click();
  const panel = page.getByRole("region", { name: "报文密钥" });
  const before = await panel.getByRole("listitem").count();
  await panel.getByRole("button", { name: "添加密钥" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status", { name: "新密钥" })).toHaveText(/^whsec_/);
  await expect(dialog.getByText(/请现在装入本关系统/)).toBeVisible();
  await dialog.getByLabel("个人口令").fill(accountOf("origin_officer").pin ?? "");
  await dialog.getByRole("button", { name: "保存密钥" }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByRole("listitem")).toHaveCount(before + 1);
});

test("the desk speaks English to who asks for it", async ({ page }) => {
  await signIn(page, "origin_officer");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("link", { name: "Figures", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Figures of this office" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Tax effect (estimate, yuan)" })).toBeVisible();
  await page.goto("/inbox/keys");
  await expect(page.getByRole("region", { name: "Keys of messages" })).toBeVisible();
});
