import { type Browser, expect, type Page, test } from "@playwright/test";
import { open, pick, write } from "./keyboard.ts";
import { pageOf, signIn } from "./people.ts";
import { scan } from "./scanner.ts";
import { scanUnknown } from "./unknown-box.ts";

/** The codes of a new set for a bench, as they are printed, by their words. */
async function printCards(browser: Browser, bench: string) {
  const page = await pageOf(browser, "supervisor");
  await page.goto("/cards");
  await page.getByRole("textbox", { name: "工位" }).fill(bench);
  await page.getByRole("textbox", { name: "工位" }).press("Enter");
  const sheet = page.getByRole("list", { name: `工位 ${bench} 指令卡` });
  await expect(sheet.getByRole("listitem")).toHaveCount(28);
  const codes = await sheet.getByRole("img").allTextContents();
  const setNo = /-(\d+)-[0-9A-Z]{10}$/.exec(codes[0] ?? "")?.[1] ?? "";
  return { page, setNo, of: (word: string) => codes.find((code) => code.startsWith(`CMD-${word}-`)) ?? "" };
}

async function standAt(page: Page, bench: string): Promise<void> {
  await page.addInitScript((name) => localStorage.setItem("guicang.bench", name), bench);
}

test("R24 a box is received, a piece taken back and the box finished with the cards of the bench alone", async ({
  page,
  browser,
}) => {
  const cards = await printCards(browser, "K1");
  await standAt(page, "K1");
  await scanUnknown(page);
  await scan(page, cards.of("KEY-1"));
  await expect(page.getByText("查无来源，先收件，之后认领。").first()).toBeVisible();
  await scan(page, "4006381333931");
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  await expect(pieces).toHaveCount(1);
  await scan(page, cards.of("UNDO"));
  await expect(page.getByText("5 秒内再扫一次“撤销”卡，才会执行。")).toBeVisible();
  await expect(async () => {
    await scan(page, cards.of("UNDO"));
    await expect(page.getByText("这一件已作废，标签请撕毁。")).toBeVisible({ timeout: 500 });
  }).toPass();
  await scan(page, "4006381333931");
  await expect(page.getByText("已收货").first()).toBeVisible();
  await scan(page, cards.of("NEXT"));
  await expect(page.getByText("点收完", { exact: true })).toBeVisible();
});

test("R20 a card of another bench, a forged and a revoked one stop the bench in words and change nothing", async ({
  page,
  browser,
}) => {
  const others = await printCards(browser, "K2");
  const cards = await printCards(browser, "K3");
  await standAt(page, "K3");
  await signIn(page, "receiver");
  await scan(page, others.of("NEXT"));
  await expect(page.getByText("这是工位 K2 的指令卡。")).toBeVisible();
  await scan(page, cards.of("NEXT").replace("CMD-NEXT", "CMD-DESTROY"));
  await expect(page.getByText("指令卡的签名不对，可能是仿制的。")).toBeVisible();
  await scan(page, cards.of("DESTROY"));
  await expect(page.getByText("现在用不上“销毁”卡。")).toBeVisible();
  await cards.page.goto("/cards");
  const set = cards.page.getByRole("row").filter({ hasText: "K3" }).filter({ hasText: "有效" });
  await set.getByRole("button", { name: "作废" }).click();
  await cards.page.getByRole("dialog").getByRole("button", { name: "作废" }).click();
  await expect(set).toHaveCount(0);
  await expect(async () => {
    await scan(page, cards.of("NEXT"));
    await expect(page.getByText("这套指令卡已作废。")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("R20 R24 the inspector grades and chooses the outcome by cards, destruction at the second scan, and closes a dialog by one", async ({
  page,
  browser,
}) => {
  const cards = await printCards(browser, "K4");
  await standAt(page, "K4");
  await signIn(page, "inspector");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await scan(page, cards.of("NEXT"));
  await expect(page.getByText("按数字键标出不符的项")).toBeVisible();
  await scan(page, cards.of("CONFIRM"));
  await scan(page, cards.of("DAMAGED"));
  await expect(page.getByRole("radio", { name: /^商品损坏/ })).toBeChecked();
  await scan(page, cards.of("RELEASE"));
  await expect(page.getByText("先定等级和是否原进口商品，再选处置。")).toBeVisible();
  await scan(page, cards.of("PHOTO"));
  const camera = page.getByRole("dialog", { name: "拍照" });
  await expect(camera).toBeVisible();
  await scan(page, cards.of("CANCEL"));
  await expect(camera).toHaveCount(0);
  await scan(page, cards.of("HOLD"));
  const report = page.getByRole("dialog", { name: /^报告 .+ 的疑点$/ });
  await expect(report).toBeVisible();
  await scan(page, cards.of("CANCEL"));
  await expect(report).toHaveCount(0);
  await scan(page, cards.of("DESTROY"));
  await expect(page.getByText("5 秒内再扫一次“销毁”卡，才会执行。")).toBeVisible();
});

test("R24 the officer names the machine in the top bar, and from then on the cards of that bench count there", async ({
  page,
  browser,
}) => {
  const cards = await printCards(browser, "K5");
  await signIn(page, "officer");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await scan(page, cards.of("HELP"));
  await expect(page.getByText("这是工位 K5 的指令卡。")).toBeVisible();
  await expect(page.getByText(/本机还没有命名/)).toBeVisible();
  await open(page, "工位 1");
  await write(page.getByRole("textbox", { name: "本机所在工位" }), "K5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "工位 K5" })).toBeVisible();
  await expect(page.getByText("未命名")).toHaveCount(0);
  await scan(page, cards.of("HELP"));
  await expect(page.getByRole("dialog", { name: "按键与指令卡" })).toBeVisible();
});

test("R24 a piece that looks counterfeit is brought before the officer by the card, where it is unpacked", async ({
  page,
  browser,
}) => {
  const cards = await printCards(browser, "K6");
  await standAt(page, "K6");
  await scanUnknown(page);
  await scan(page, cards.of("KEY-1"));
  await expect(page.getByText("查无来源，先收件，之后认领。").first()).toBeVisible();
  await scan(page, cards.of("HOLD"));
  await expect(page.getByText("现在用不上“暂不放行”卡。")).toBeVisible();
  await scan(page, "4006381333931");
  await expect(page.getByRole("list", { name: "已收的件" }).getByRole("listitem")).toHaveCount(1);
  await scan(page, cards.of("HOLD"));
  const report = page.getByRole("dialog", { name: /^报告 RW-.+ 的疑点$/ });
  await expect(report).toBeVisible();
  await pick(page, /^选择一个项目 疑点/, /假冒/);
  await write(report.getByLabel("看到了什么"), "logo blurred");
  await scan(page, cards.of("CONFIRM"));
  await expect(report).toHaveCount(0);
  await expect(page.getByText("已转关员，暂停流转").first()).toBeVisible();
});
