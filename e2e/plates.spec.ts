import { type Browser, expect, type Page, test } from "@playwright/test";
import { stranger } from "./dock.ts";
import { pageOf } from "./people.ts";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

const goods = "4006381333931";
const pieces = (page: Page) => page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
const wantsPlate = (page: Page) => page.getByRole("heading", { name: "这一件用哪张件码" });

/** Makes and prints a roll at another machine; answers its plates in their order. */
async function printedRoll(browser: Browser, plates: number): Promise<string[]> {
  const page = await pageOf(browser, "receiver");
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto("/labels/rolls");
  const size = page.getByLabel("张数", { exact: true });
  // What is typed before the page listens is not kept.
  await expect(async () => {
    await size.fill("501");
    await expect(page.getByText("填 1 至 500 的整数").first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await size.fill(String(plates));
  await page.getByRole("button", { name: "生成件码" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^ROLL-\d+$/ })).toBeVisible();
  await expect(page.getByText(`剩 ${plates} 张，已用 0 张`)).toBeVisible();
  const answered = page.waitForResponse("**/api/roll-prints");
  await page.getByRole("button", { name: `打印 ${plates} 张` }).click();
  const { labels }: { labels: { code: string }[] } = await (await answered).json();
  await expect(page.getByText("首次打印")).toBeVisible();
  await page.close();
  return labels.map(({ code }) => code);
}

/** The plates at the bench, the newest first. */
async function platesAt(page: Page): Promise<(string | undefined)[]> {
  const texts = await pieces(page).allTextContents();
  return texts.map((text) => /RW-\w{9}/.exec(text.replaceAll(" ", ""))?.[0]);
}

/** Takes a piece with a plate off a roll, by two scans. */
async function take(page: Page, plate: string): Promise<void> {
  await scan(page, goods);
  await expect(wantsPlate(page)).toBeVisible();
  await scan(page, plate);
  await expect(wantsPlate(page)).toBeHidden();
}

test("R48 a bench that uses a roll binds its plates to pieces; a used one stops, one taken back is void", async ({
  page,
  browser,
}) => {
  const [one = "", two = "", three = ""] = await printedRoll(browser, 3);
  await openUnknown(page);
  await page.getByText("件码取自预印卷").click();
  await expect(page.getByText("本工位用预印件码", { exact: false })).toBeVisible();
  await page.keyboard.press("F2");
  await scan(page, one);
  await expect(page.getByText("先扫商品条码，再扫件码").first()).toBeVisible();
  await take(page, one);
  await expect(pieces(page)).toHaveCount(1);
  expect(await platesAt(page)).toEqual([one]);

  await scan(page, goods);
  await expect(wantsPlate(page)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "件码取自预印卷" })).toBeDisabled();
  await scan(page, one);
  await expect(page.getByText("这张件码本工位已经用过").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("可以扫描")).toBeVisible();
  await expect(wantsPlate(page)).toBeVisible();
  await scan(page, goods);
  await expect(page.getByText("上一件还没收完").first()).toBeVisible();
  await scan(page, two);
  await expect(pieces(page)).toHaveCount(2);

  await page.keyboard.press("Control+z");
  await expect(page.getByText("件码随之作废").first()).toBeVisible();
  await scan(page, goods);
  await expect(wantsPlate(page)).toBeVisible();
  await scan(page, two);
  await expect(page.getByText("这张件码本工位已经用过").first()).toBeVisible();
  await scan(page, three);
  await expect(pieces(page)).toHaveCount(3);
  expect(await platesAt(page)).toEqual([three, two, one]);
});

test("R26 R48 without network pieces with plates off a roll wait in order; one that is refused wants another plate", async ({
  page,
  context,
  browser,
}) => {
  const [used = "", one = "", two = ""] = await printedRoll(browser, 3);
  await context.addInitScript(() => localStorage.setItem("guicang.plates", "roll"));
  await openUnknown(page);
  await take(page, used);
  await expect(pieces(page)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByText("点收完", { exact: true })).toBeVisible();
  const next = stranger();
  await scan(page, next);
  await expect(page.getByRole("heading", { name: `查无 ${next}` })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("从零开始点，扫第一件。")).toBeVisible();

  let isAway = true;
  await context.route("**/api/pieces", (route) => (isAway ? route.abort() : route.continue()));
  await take(page, used);
  await expect(page.getByText("连不上服务器，1 次扫描等待确认")).toBeVisible();
  await take(page, one);
  await expect(page.getByText("连不上服务器，2 次扫描等待确认")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("还有 2 次扫描等待服务器确认").first()).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto("/receiving");
  await expect(again.getByText("连不上服务器，2 次扫描等待确认")).toBeVisible();
  isAway = false;
  const refused = again.getByRole("heading", { name: `${used} 没有登记上，这一件还没收` });
  await expect(refused).toBeVisible({ timeout: 15_000 });
  await expect(pieces(again)).toHaveCount(1);
  expect(await platesAt(again)).toEqual([one]);
  await again.reload();
  await expect(again.getByText("可以扫描")).toBeVisible();
  await expect(refused).toBeVisible();
  await expect(pieces(again)).toHaveCount(1);
  await scan(again, two);
  await expect(refused).toBeHidden();
  await expect(pieces(again)).toHaveCount(2);
  expect(await platesAt(again)).toEqual([two, one]);
});

test("R48 goods behind a box that is not answered yet are not taken, and a plate behind goods that must wait goes to none", async ({
  page,
  browser,
}) => {
  const [one = "", two = ""] = await printedRoll(browser, 2);
  await page.addInitScript(() => localStorage.setItem("guicang.plates", "roll"));
  await openUnknown(page);
  const opening = Promise.withResolvers<void>();
  await page.route("**/api/openings", (route) => opening.promise.then(() => route.continue()));
  const next = stranger();
  await scan(page, next);
  await scan(page, goods);
  await expect(page.getByText("包裹还没打开，这一件没有登记。").first()).toBeVisible();
  await expect(wantsPlate(page)).toBeHidden();
  opening.resolve();
  await expect(page.getByRole("heading", { name: `查无 ${next}` })).toBeVisible();
  await page.keyboard.press("Escape");

  await scan(page, goods);
  await expect(wantsPlate(page)).toBeVisible();
  await scan(page, "4901234567894");
  await expect(page.getByText("上一件还没收完").first()).toBeVisible();
  await scan(page, one);
  await expect(wantsPlate(page)).toBeVisible();
  await scan(page, two);
  await expect(wantsPlate(page)).toBeHidden();
  await expect(pieces(page)).toHaveCount(1);
  expect(await platesAt(page)).toEqual([two]);
});
