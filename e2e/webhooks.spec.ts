import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";

/** A shop's own system on this machine: it keeps the types of what it is sent, and takes nothing while told so. */
async function startShop() {
  const heard: { id: string; type: string; signatures: number }[] = [];
  let status = 204;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const signatures = String(request.headers["webhook-signature"]).split(" ").length;
    heard.push({ id: String(request.headers["webhook-id"]), type: JSON.parse(body).type, signatures });
    response.writeHead(status, { location: "http://169.254.169.254/" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    answerWith: (next: number) => {
      status = next;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function setAddress(page: Page, url: string): Promise<void> {
  await page.getByRole("button", { name: "设置地址和事件" }).click();
  const dialog = page.getByRole("dialog", { name: "设置接收地址" });
  await dialog.getByLabel("接收地址").fill(url);
  await dialog.getByRole("button", { name: "保存" }).click();
}

test("a platform sets its address, tests it, changes its key and reads what was sent", async ({ page }) => {
  const shop = await startShop();
  await signIn(page, "platform");
  await page.getByRole("link", { name: "消息推送" }).click();
  await expect(page.getByRole("heading", { name: "消息推送", level: 1 })).toBeVisible();
  const dialog = page.getByRole("dialog");

  await setAddress(page, "http://10.0.0.8/hook");
  await expect(dialog.getByRole("alert")).toContainText("该地址指向内网，不对外发送");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "设置地址和事件" }).click();
  await dialog.getByLabel("接收地址").fill(shop.url);
  await expect(dialog.getByRole("status", { name: "新密钥" })).toHaveText(/^whsec_/);
  await dialog.getByText("提出异议", { exact: true }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const panel = page.getByRole("region", { name: "接收地址" });
  await expect(panel.getByText(shop.url)).toBeVisible();
  await expect(panel.getByText("提出异议", { exact: true })).toHaveCount(0);

  await page.getByRole("button", { name: "更换密钥" }).click();
  await dialog.getByRole("button", { name: "保存密钥" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "发送测试消息" }).click();
  await expect.poll(() => shop.heard.at(-1)).toMatchObject({ type: "webhook.test", signatures: 2 });
  await page.getByRole("button", { name: "停用旧密钥" }).click();
  await dialog.getByRole("button", { name: "停用旧密钥" }).click();
  await expect(dialog).toBeHidden();

  const testId = shop.heard.find(({ type }) => type === "webhook.test")?.id ?? "";
  await page.goto(`/goods/webhooks?chosen=${encodeURIComponent(testId)}`);
  const file = page.getByRole("complementary", { name: "所选消息" });
  await expect(file.getByText("已收下")).toBeVisible();
  shop.answerWith(307);
  await file.getByRole("button", { name: "重新发送" }).click();
  await expect(file.getByText("已重新列入发送，内容和 webhook-id 不变。")).toBeVisible();
  await expect.poll(() => shop.heard.filter(({ id }) => id === testId).length).toBeGreaterThan(1);
  expect(shop.heard.at(-1)?.signatures).toBe(1);
  await expect(async () => {
    await page.reload();
    await expect(file.getByText("307")).toBeVisible({ timeout: 500 });
  }).toPass();
  await setAddress(page, "");
  await expect(panel.getByText("未设置，进展请在退回商品页查看")).toBeVisible();
  await shop.stop();
});
