import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";

const header = "退货单号,清单号,退货运单号,序号,数量,退货原因";
const stamp = Date.now().toString();

/** The number of a list of the platform's own, as its returns name it. */
async function ownList(page: Page): Promise<string> {
  await page.goto("/returns");
  const text = (await page.getByRole("table").first().textContent()) ?? "";
  const [invtNo = ""] = /\d{8}I\d{9}/.exec(text) ?? [];
  expect(invtNo).not.toBe("");
  return invtNo;
}

test("a platform announces one return, checked while it is typed, and gets its label", async ({ page }) => {
  await signIn(page, "platform");
  const invtNo = await ownList(page);
  await page.goto("/goods/announce");
  const send = page.getByRole("button", { name: "提交预报" });
  await expect(send).toHaveAccessibleDescription("先输入申报清单号");
  await page.getByLabel("申报清单号").fill(invtNo);
  await page.getByLabel("第 1 项退货数量").fill("9999");
  await expect(page.getByText("退货数量 9999 超过清单数量").first()).toBeVisible();
  await page.getByLabel("第 1 项退货数量").fill("1");
  await page.getByLabel("平台退货单号").fill(`E2E-${stamp}-1`);
  await page.getByLabel("退货运单号").fill(`YT${stamp}1`);
  await page.getByLabel("退货原因").fill("尺码不符");
  await send.click();
  await expect(page.getByText(`E2E-${stamp}-1 已登记`)).toBeVisible();
  const label = (await page.getByRole("link", { name: "退货标签" }).last().getAttribute("href")) ?? "";
  const answer = await page.request.get(label);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
});

test("a table is looked at first, what is good is taken, and the rest comes back to mend", async ({
  page,
}) => {
  await signIn(page, "platform");
  const invtNo = await ownList(page);
  await page.goto("/goods/announce");
  const rows = [
    `E2E-${stamp}-2,${invtNo},YT${stamp}2,1,1,尺码不符`,
    `E2E-${stamp}-3,${invtNo},YT${stamp}3,1,0,尺码不符`,
  ];
  const buffer = Buffer.from([header, ...rows, ""].join("\n"));
  const choose = () =>
    page.locator('input[type="file"]').setInputFiles({ name: "退货.csv", mimeType: "text/csv", buffer });
  await choose();
  await expect(page.getByText("1 单可登记，0 单此前已登记，1 处有误")).toBeVisible();
  await expect(page.getByRole("table", { name: "有误之处" }).getByText("退货数量")).toBeVisible();
  await page.getByRole("button", { name: "登记 1 单" }).click();
  await expect(page.getByText("已登记 1 单")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载有误的 1 行" }).click();
  expect((await download).suggestedFilename()).toBe("退货预报待更正.csv");
  await choose();
  await expect(page.getByText("0 单可登记，1 单此前已登记，1 处有误")).toBeVisible();
});

test("a merchant reads its deadlines, the nearest first", async ({ page }) => {
  await signIn(page, "merchant");
  await page.goto("/goods/deadlines");
  await expect(page.getByRole("heading", { name: "期限" })).toBeVisible();
  const days = await page.getByRole("table", { name: "期限" }).locator("td:first-child").allTextContents();
  const dates = days.map((text) => /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "");
  expect(dates).toEqual([...dates].sort());
});
