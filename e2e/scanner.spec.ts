import { expect, test } from "@playwright/test";
import { stranger } from "./dock.ts";
import { open, write } from "./keyboard.ts";
import { signIn } from "./people.ts";
import { type Manner, pullTrigger } from "./scanner.ts";

test("R5 R12 a scanner is checked with three codes, without a mouse, and its result stays with the bench", async ({
  page,
}) => {
  await signIn(page, "receiver");
  await page.goto("/scanner");
  await expect(page.getByText("请扫第 1 个码")).toBeVisible();
  await pullTrigger(page, `GC-Check @#"/%+.=_9`);
  await expect(page.getByText("内容与印刷一致。")).toBeVisible();
  await pullTrigger(page, "010950600013435210CHECK21A-1");
  await expect(page.getByText(/没有收到分隔符/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("请扫第 2 个码")).toBeVisible();
  await pullTrigger(page, "010950600013435210CHECK\u001d21A-1");
  await expect(page.getByText("请扫第 3 个码")).toBeVisible();
  await pullTrigger(page, "GC-0123456789-ABCDEFGHJKMNPQRSTV");
  await page.getByText("按 Enter 保存到本工位。").waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存到本工位。")).toBeVisible();
  const benches = page.getByRole("complementary", { name: "各工位最近一次自检" });
  await expect(benches.getByText("工位 1")).toBeVisible();
});

test("R7 a scanner that sends a prefix and no end is read at the bench that it was checked for", async ({
  page,
}) => {
  const manner: Manner = { gapMs: () => 8, end: "nothing" };
  await page.addInitScript(() => localStorage.setItem("guicang.bench", "前缀台"));
  await signIn(page, "receiver");
  await page.goto("/scanner");
  await expect(page.getByText("请扫第 1 个码")).toBeVisible();
  await page.getByRole("textbox", { name: "前缀" }).fill("~");
  await page.getByRole("textbox", { name: "前缀" }).blur();
  const codes = [
    `GC-Check @#"/%+.=_9`,
    "010950600013435210CHECK\u001d21A-1",
    "GC-0123456789-ABCDEFGHJKMNPQRSTV",
  ];
  for (const [at, code] of codes.entries()) {
    await pullTrigger(page, `~${code}`, manner);
    await expect(page.getByText("内容与印刷一致。")).toHaveCount(at + 1);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存到本工位。")).toBeVisible();
  await page.goto("/receiving");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const waybillNo = stranger();
  await pullTrigger(page, `~${waybillNo}`, manner);
  await expect(page.getByRole("heading", { name: `查无 ${waybillNo}` })).toBeVisible();
});

test("R5 a machine that nobody named says so on the scanner's page, is named there, and keeps the name", async ({
  page,
}) => {
  await signIn(page, "inspector");
  await page.goto("/scanner");
  await expect(page.getByText("本机还没有命名工位")).toBeVisible();
  await open(page, "命名工位");
  await write(page.getByRole("textbox", { name: "本机所在工位" }), "S-7");
  await page.keyboard.press("Enter");
  await expect(page.getByText("本机还没有命名工位")).toHaveCount(0);
  await expect(page.getByText("工位 S-7。换枪、换电脑、改设置之后做一次。")).toBeVisible();
  await page.goto("/inspection");
  await expect(page.getByRole("button", { name: "工位 S-7" })).toBeVisible();
});
