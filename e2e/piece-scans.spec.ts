import { expect, type Page, test } from "@playwright/test";
import { answerGood, atPiece } from "./at-piece.ts";
import { twoPlates } from "./bursts/waiting-plates.ts";
import { pageOf, signIn } from "./people.ts";
import { scan } from "./scanner.ts";
import { between } from "./weather.ts";

const waits = (page: Page, count: number) => page.getByText(`连不上服务器，${count} 次扫描等待确认`);
const pinField = (page: Page) => page.getByLabel("签名口令");

test("R19 R26 R27 plates scanned at inspection without network outlive the tab, open by themselves, and none is lost", async ({
  page,
  context,
}) => {
  await signIn(page, "inspector");
  const [first = "", second = ""] = await twoPlates(page, "待质检", /剩 \d+ 天/);
  const line = await between(context, "**/api/inspections/bench?*", "away");
  await scan(page, first);
  await expect(waits(page, 1)).toBeVisible();
  await expect(page.getByText("处理中")).toBeVisible();
  await expect(page.getByText("连上服务器后自动打开这件。")).toBeVisible();
  await scan(page, second);
  await expect(waits(page, 2)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto("/inspection");
  await expect(waits(again, 2)).toBeVisible();
  line.weather = "fair";
  await expect(again.getByText("按数字键标出不符的项")).toBeVisible({ timeout: 15_000 });
  await expect(again).toHaveURL(new RegExp(`plate=${second}`));
  await expect(again.getByText("等待确认")).toHaveCount(0);
  await again.getByRole("button", { name: `打开 ${first}` }).press("Enter");
  await expect(again).toHaveURL(new RegExp(`plate=${first}`));
});

test("R19 R26 R27 a finding made without network leaves the bench free, outlives the tab, and is taken in once and by itself", async ({
  page,
  context,
}) => {
  const plate = await atPiece(page);
  await answerGood(page);
  const line = await between(context, "**/api/inspections", "away");
  await page.keyboard.press("Enter");
  await expect(page.getByText("质检结果已存在本机，服务器确认后才算提交。")).toBeVisible();
  await expect(waits(page, 1)).toBeVisible();
  await expect(page.getByText("已质检", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "待质检" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("还有 1 次扫描等待服务器确认").first()).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto("/hand-over");
  await expect(again.getByText("本机有 1 次扫描等待服务器确认。")).toBeVisible();
  await again.goto("/inspection");
  await expect(waits(again, 1)).toBeVisible();
  line.weather = "answer_lost";
  await expect.poll(() => line.through.filter((body) => body.includes(plate)).length).toBeGreaterThan(0);
  line.weather = "fair";
  await expect(again.getByText("已质检", { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(again.getByText("等待确认")).toHaveCount(0);
  await expect(again.getByRole("link", { name: plate })).toHaveCount(0);
});

test("R19 R20 R27 a finding that waited and is refused then stands in a list, from which its piece opens", async ({
  page,
  context,
  browser,
}) => {
  const plate = await atPiece(page);
  await answerGood(page);
  const line = await between(context, "**/api/inspections", "away");
  await page.keyboard.press("Enter");
  await expect(waits(page, 1)).toBeVisible();
  await page.close();
  const other = await pageOf(browser, "inspector");
  await other.goto(`/inspection?plate=${plate}`);
  await expect(other.getByText("可以扫描")).toBeVisible();
  await answerGood(other);
  await other.keyboard.press("Enter");
  await expect(other.getByText("已质检", { exact: true })).toBeVisible();
  await other.context().close();
  const again = await context.newPage();
  await again.goto("/inspection");
  await expect(waits(again, 1)).toBeVisible();
  line.weather = "fair";
  const listed = again.getByRole("list", { name: "1 件要处理" });
  await expect(listed.getByText("该件当前为「已质检」，不能办理此步。")).toBeVisible({ timeout: 15_000 });
  await again.getByRole("button", { name: `打开 ${plate}` }).press("Enter");
  await expect(again.getByText("这件当前为「已质检」，不用质检")).toBeVisible();
  await again.getByRole("button", { name: "已处理" }).press("Enter");
  await expect(listed).toHaveCount(0);
});

test("R26 the draft of a finding outlives its tab", async ({ page, context }) => {
  const plate = await atPiece(page);
  await page.getByLabel("备注").fill("外箱有压痕");
  await page.close();
  const again = await context.newPage();
  await again.goto(`/inspection?plate=${plate}`);
  await expect(again.getByLabel("备注")).toHaveValue("外箱有压痕");
});

test("R19 R26 a verdict without network is kept without its PIN, outlives the tab, and is signed again", async ({
  page,
  context,
}) => {
  const { pin } = await signIn(page, "officer");
  const [plate = ""] = await twoPlates(page, "待核验", /RW/);
  await scan(page, plate);
  await expect(page.getByRole("table", { name: "质检与核验对照" })).toBeVisible();
  const words = "经现场核验，实物与申报一致，同意质检结果。外箱有压痕。";
  await page.getByLabel("核验意见").fill(words);
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await expect(pinField(page)).toBeFocused();
  const line = await between(context, "**/api/verifications", "away");
  await page.keyboard.type(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("未签成", { exact: true })).toBeVisible();
  await expect(page.getByText("连上服务器后再输一次签名口令，按回车。")).toBeVisible();
  await expect(pinField(page)).toHaveValue("");
  await page.close();
  line.weather = "fair";
  const again = await context.newPage();
  await again.goto("/verification");
  await again.getByRole("button", { name: `打开 ${plate}` }).press("Enter");
  await expect(again.getByLabel("核验意见")).toHaveValue(words);
  await expect(pinField(again)).toHaveValue("");
  await pinField(again).focus();
  await again.keyboard.type(pin ?? "", { delay: 130 });
  await again.keyboard.press("Enter");
  await expect(again.getByText("已核验", { exact: true })).toBeVisible();
  await expect(again.getByRole("list", { name: "1 件要处理" })).toHaveCount(0);
});

test("R19 R27 no verdict is signed while a scan waits, which opens by itself, the unfinished piece kept", async ({
  page,
  context,
}) => {
  const { pin } = await signIn(page, "officer");
  const [open = "", next = ""] = await twoPlates(page, "待核验", /RW/);
  await scan(page, open);
  await expect(page.getByRole("table", { name: "质检与核验对照" })).toBeVisible();
  const line = await between(context, "**/api/verifications/bench?*", "away");
  await scan(page, next);
  await expect(waits(page, 1)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.type(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("还有 1 次扫描等待服务器确认").first()).toBeVisible();
  line.weather = "fair";
  await expect(page).toHaveURL(new RegExp(`plate=${next}`), { timeout: 15_000 });
  await expect(page.getByText(`${open} 没有做完，已留作草稿；再扫一次可接着做。`)).toBeVisible();
});
