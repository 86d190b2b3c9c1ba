import { expect, type Page, test } from "@playwright/test";
import { atDock, mine, stranger } from "./dock.ts";
import { signIn } from "./people.ts";
import { ends, type Manner, pullTrigger, sendCodes, sendComposed } from "./scanner.ts";

const today = (page: Page) => page.getByRole("table", { name: "今日到货" });

/** Gaps of 5 to 60 ms, as uneven as scanners send them, the same at every run. */
const uneven = (at: number) => 5 + ((at * 37) % 56);
const paces: readonly (readonly [string, (at: number) => number])[] = [
  ["5 ms a key", () => 5],
  ["60 ms a key", () => 60],
  ["5 to 60 ms a key", uneven],
];

for (const [pace, gapMs] of paces) {
  test(`R3 R5 R6 R8 at ${pace} a scan arrives whole, once and in order with any end`, async ({ page }) => {
    const sent = await atDock(page);
    const manners = (Object.keys(ends) as Manner["end"][]).map((end): Manner => ({ gapMs, end }));
    const waybills = manners.map(stranger);
    for (const [at, manner] of manners.entries()) {
      const waybill = waybills[at] ?? "";
      await pullTrigger(page, waybill, manner);
      await expect(today(page).getByText(waybill), manner.end).toBeVisible();
    }
    expect(sent).toEqual(waybills);
  });
}

test("R16 R18 a doubled scan counts once, and the same parcel later is said to be in already", async ({
  page,
}) => {
  const sent = await atDock(page);
  const before = await mine(page);
  const waybill = stranger();
  await sendCodes(page, [waybill, waybill, waybill]);
  await expect(today(page).getByText(waybill)).toBeVisible();
  expect(sent).toEqual([waybill]);
  await expect(async () => {
    await pullTrigger(page, waybill);
    await expect(page.getByText("已扫过").first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await mine(page)).toBe(before + 1);
});

test("R13 R15 two parcels at once are both taken in; of one label with two codes, the waybill", async ({
  page,
}) => {
  const sent = await atDock(page);
  const pair = [stranger(), stranger()];
  await sendCodes(page, pair);
  for (const waybill of pair) {
    await expect(today(page).getByText(waybill)).toBeVisible();
  }
  const waybill = stranger();
  await sendCodes(page, ["SHOP-77213", waybill, "SKU-9-RED"]);
  await expect(today(page).getByText(waybill)).toBeVisible();
  await expect(page.getByText("同一标签上还读到：SHOP-77213 · SKU-9-RED")).toBeVisible();
  expect(sent).toEqual([...pair, waybill]);
});

test("R1 R2 R4 what a person types elsewhere stays as it was, and the page goes on hearing the scanner", async ({
  page,
}) => {
  const sent = await atDock(page);
  const search = page.getByRole("searchbox");
  await search.pressSequentially("张", { delay: 150 });
  const waybills = [stranger(), stranger()];
  for (const waybill of waybills) {
    await pullTrigger(page, waybill, { gapMs: () => 55, end: "CR" });
    await expect(today(page).getByText(waybill)).toBeVisible();
    await expect(search).toHaveValue("张");
    await expect(search).toBeFocused();
  }
  expect(sent).toEqual(waybills);
  await expect(page).toHaveURL(/\/dock$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("R11 with a Chinese input method on nothing is looked up, and the bench says so", async ({ page }) => {
  const sent = await atDock(page);
  await sendComposed(page, stranger());
  await expect(page.getByText("中文输入法开着，这次没有读取。")).toBeVisible();
  await expect(page.locator("[data-scan-field]")).toHaveValue("");
  const waybill = stranger();
  await pullTrigger(page, waybill);
  await expect(today(page).getByText(waybill)).toBeVisible();
  expect(sent).toEqual([waybill]);
});

test("R21 the tones are loud or silent as each person set them, and stay so", async ({ page }) => {
  await atDock(page);
  const mute = page.getByRole("button", { name: "静音" });
  const volume = page.getByRole("slider", { name: "提示音" });
  await volume.fill("30");
  await mute.click();
  await expect(mute).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(mute).toHaveAttribute("aria-pressed", "true");
  await expect(volume).toHaveValue("30");
  await signIn(page, "receiver");
  await expect(page.getByRole("button", { name: "静音" })).toHaveAttribute("aria-pressed", "false");
});

test("R7 what the scanner says of the kind of label is no part of the waybill", async ({ page }) => {
  const sent = await atDock(page);
  const waybill = stranger();
  await pullTrigger(page, `]C1${waybill}`);
  await expect(today(page).getByText(waybill)).toBeVisible();
  expect(sent).toEqual([waybill]);
});

test("R22 each verdict has a word, a mark and a colour of its own, and a stop is spoken at once", async ({
  page,
}) => {
  await atDock(page);
  const told = async (words: string | RegExp) => {
    const spoken = page.locator("[aria-live]").filter({ hasText: words }).first();
    await expect(spoken).toBeVisible();
    return {
      word: await spoken.locator("strong").textContent(),
      mark: await spoken.locator("svg").first().innerHTML(),
      colour: await spoken.locator("..").evaluate((band) => getComputedStyle(band).backgroundColor),
      spoken: await spoken.getAttribute("aria-live"),
    };
  };
  const waybill = stranger();
  await pullTrigger(page, waybill);
  const verdicts = [await told("单号查无退货单，也查无原销售。")];
  await expect(async () => {
    await pullTrigger(page, waybill);
    await expect(page.getByText("已扫过").first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  verdicts.push(await told("登记，未作更改。"));
  await pullTrigger(page, "HZ-00000007K");
  verdicts.push(await told("这是别的仓库的件码。"));
  for (const sign of ["word", "mark", "colour"] as const) {
    expect(new Set(verdicts.map((verdict) => verdict[sign])).size, sign).toBe(verdicts.length);
  }
  expect(verdicts.map(({ spoken }) => spoken)).toEqual(["polite", "polite", "assertive"]);
});

test("R35 a plate of another warehouse gets a clear answer, and nothing is sent", async ({ page }) => {
  const sent = await atDock(page);
  await pullTrigger(page, "HZ-00000007K");
  await expect(page.getByText("这是别的仓库的件码。")).toBeVisible();
  expect(sent).toEqual([]);
});
