import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

const pinField = (page: Page) => page.getByLabel("签名口令");
const drawn = (page: Page) => page.getByRole("table", { name: "抽中与已查看的件" });

/** Begins the smallest group of articles that has a piece which is not set apart; the plates to be seen. */
async function beginArticle(page: Page): Promise<string[]> {
  await page.goto("/verification/sets?by=article");
  const begin = page.getByRole("table", { name: "可成批核验" }).getByRole("button");
  await expect(begin.first()).toBeVisible();
  for (let at = (await begin.count()) - 1; at >= 0; at--) {
    const answer = page.waitForResponse("**/api/verification-sets");
    await begin.nth(at).click();
    if ((await answer).status() !== 201) continue;
    await expect(drawn(page)).toBeVisible();
    const plates = await drawn(page).getByRole("link").allTextContents();
    return plates.map((plate) => plate.trim());
  }
  throw new Error("no article has a piece that can be verified with others");
}

test("the officer sees every drawn piece by scanner and concludes upon all of them once", async ({
  page,
}) => {
  const { pin } = await signIn(page, "officer");
  const plates = await beginArticle(page);
  expect(plates.length).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { name: "例外件：请先逐件核验" })).toBeVisible();
  for (const plate of plates) {
    await scan(page, plate);
    await expect(drawn(page).getByRole("row").filter({ hasText: plate })).toContainText("相符");
  }
  await expect(page.getByText("抽中件已全部查看，按回车下结论。")).toBeVisible();
  await page.getByRole("button", { name: "下结论" }).click();
  await pinField(page).fill(pin ?? "");
  await pinField(page).press("Enter");
  await expect(page.getByText("整批相符").first()).toBeVisible();
  await expect(page.getByText("没有遗漏，全部一般件已确认。")).toBeVisible();
  for (const plate of plates) await expect(drawn(page)).toContainText(plate);
  await page.goto("/verification");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await expect(page.getByRole("link", { name: plates[0] ?? "", exact: true })).toHaveCount(0);
});

test("one that differs leaves no yes to all", async ({ page }) => {
  await signIn(page, "officer");
  const [plate = ""] = await beginArticle(page);
  await scan(page, plate);
  await expect(page.getByText("已查看", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("9");
  await expect(page.getByText("1 件不符")).toBeVisible();
  await page.getByRole("button", { name: "下结论" }).click();
  await expect(page.getByRole("radio", { name: /^转逐件核验/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^整批相符/ })).toBeDisabled();
});
