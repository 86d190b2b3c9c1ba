import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { accountOf, signIn } from "./people.ts";

/** Makes a key in the open dialog and returns it, as it is shown this once. */
async function keep(page: Page, role: string): Promise<string> {
  const dialog = page.getByRole("dialog");
  const key = (await dialog.getByRole("status", { name: "新密钥" }).textContent()) ?? "";
  await dialog.getByLabel("签名口令").fill(accountOf(role).pin ?? "");
  await dialog.getByRole("button", { name: "已抄存，启用" }).click();
  await expect(dialog).toBeHidden();
  return key;
}

const read = (request: APIRequestContext, key: string, path: string) =>
  request.get(`/api/v1/${path}`, { headers: { authorization: `Bearer ${key}` } });

test("a merchant gives its system a key, changes it over, and ends the old one", async ({
  page,
  request,
}) => {
  await signIn(page, "merchant");
  await page.getByRole("link", { name: "API 密钥" }).click();
  await expect(page.getByRole("heading", { name: "API 密钥" })).toBeVisible();
  await page.getByRole("button", { name: "生成密钥" }).click();
  const dialog = page.getByRole("dialog");
  const use = dialog.getByRole("button", { name: "已抄存，启用" });
  await expect(use).toHaveAccessibleDescription("先填用途");
  const label = `ERP ${Date.now()}`;
  await dialog.getByLabel("用途").fill(label);
  await expect(use).toHaveAccessibleDescription("至少选一项权限");
  await dialog.getByText("查询退货件").click();
  const old = await keep(page, "merchant");
  expect(old).toMatch(/^gc_[\w-]{32}$/);
  const rows = page.getByRole("table", { name: "密钥" }).getByRole("row").filter({ hasText: label });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("未使用过");

  const items = await read(request, old, "items");
  expect([items.status(), items.headers().ratelimit]).toEqual([
    200,
    expect.stringMatching(/^"key";r=\d+;t=\d+$/),
  ]);
  expect((await read(request, old, "returns")).status()).toBe(403);

  await rows.getByRole("button", { name: "更换" }).click();
  const next = await keep(page, "merchant");
  await expect(rows).toHaveCount(2);
  expect((await read(request, next, "items")).status()).toBe(200);
  expect((await read(request, old, "items")).status()).toBe(200);
  const replaced = rows.filter({ hasText: "接替" });
  await replaced.getByRole("button", { name: "撤销" }).click();
  await dialog.getByRole("button", { name: "撤销" }).click();
  await expect(replaced).toContainText("已撤销");
  expect((await read(request, old, "items")).status()).toBe(401);
  expect((await read(request, next, "items")).status()).toBe(200);
});

test("the administrator sees everybody's keys and is led to what they open", async ({ page }) => {
  await signIn(page, "administrator");
  await page.goto("/settings/keys");
  await page.getByRole("button", { name: "生成密钥" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "已抄存，启用" })).toHaveAccessibleDescription("先选账号");
  await dialog.getByRole("button", { name: "取消" }).click();
  await page.getByRole("link", { name: "接口文档" }).click();
  await expect(page.getByRole("heading", { name: "归仓接口" })).toBeVisible();
});

test("what is no operation is answered by problem+json", async ({ request }) => {
  const unknown = await request.get("/api/v1/nothing");
  expect([unknown.status(), unknown.headers()["content-type"]]).toEqual([404, "application/problem+json"]);
  const wrong = await request.delete("/api/v1/returns");
  expect([wrong.status(), wrong.headers().allow]).toEqual([405, "POST, GET"]);
});
