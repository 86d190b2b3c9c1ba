import { expect, type Locator, type Page } from "@playwright/test";
import { write } from "../keyboard.ts";
import { picture } from "../picture.ts";
import { scan } from "../scanner.ts";

/** The dock clerk's one scan. */
export async function arrive(page: Page, waybillNo: string): Promise<void> {
  await page.goto("/dock");
  await scan(page, waybillNo);
  await expect(page.getByRole("table", { name: "今日到货" }).getByText(waybillNo)).toBeVisible();
}

/** Opens a box at the bench, takes out the pieces, finishes it; returns their plates. */
export async function count(
  page: Page,
  waybillNo: string,
  codes: readonly string[],
  how: { isShort?: boolean } = {},
): Promise<string[]> {
  await page.goto("/receiving");
  return countNext(page, waybillNo, codes, how);
}

/** The same for the next box, at a bench that stands open. */
export async function countNext(
  page: Page,
  waybillNo: string,
  codes: readonly string[],
  how: { isShort?: boolean } = {},
): Promise<string[]> {
  await scan(page, waybillNo);
  await expect(page.getByText("已拆箱", { exact: true })).toBeVisible();
  const plates = page.getByRole("region", { name: "已收的件" }).getByRole("listitem");
  await expect(plates).toHaveCount(0);
  for (const [index, code] of codes.entries()) {
    await takeOut(page, code, plates.nth(index));
  }
  const texts = await plates.allTextContents();
  const asked = how.isShort
    ? page.getByRole("heading", { name: "还没点齐" })
    : page.getByText("点收完", { exact: true });
  await enterUntil(page, asked);
  if (how.isShort) {
    await page.keyboard.press("1");
    await expect(page.getByText("点收完", { exact: true })).toBeVisible();
  }
  return texts.map((text) => /RW-[0-9A-Z]{9}/.exec(text.replaceAll(" ", ""))?.[0] ?? text);
}

/** An Enter right behind a scan is the scanner's own, so it may take a second one. */
async function enterUntil(page: Page, answer: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(answer).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 20_000 });
}

/** Scans a piece, and once more when the bench says that it read something else. */
async function takeOut(page: Page, code: string, plate: Locator): Promise<void> {
  const unknown = page.getByRole("heading", { name: /^查无/ });
  await expect(async () => {
    await scan(page, code);
    await expect(plate.or(unknown)).toBeVisible({ timeout: 15_000 });
    if (await unknown.isVisible()) await page.keyboard.press("Escape");
    await expect(plate).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 45_000 });
}

export type Found = { grade: "good" | "defective" | "damaged"; late?: boolean; batchCode?: string };

const gradeKey = { good: "1", defective: "3", damaged: "4" } as const;

/** The inspector's finding, by keys alone; blamed goods get their photo. */
export async function inspect(page: Page, plate: string, found: Found): Promise<void> {
  await page.goto("/inspection");
  await inspectNext(page, plate, found);
}

/** The same for the next piece, at a bench that stands open. */
export async function inspectNext(page: Page, plate: string, found: Found): Promise<void> {
  await scan(page, plate);
  await expect(page).toHaveURL(new RegExp(`plate=${plate}`), { timeout: 20_000 });
  await expect(page.getByText("按数字键标出不符的项")).toBeVisible();
  if (found.grade !== "good") await photograph(page);
  await enterUntil(page, page.getByText("按数字键选择。"));
  await page.keyboard.press(gradeKey[found.grade]);
  await expect(page.getByText("与原清单的品名、条码、批次比对后选择")).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("系统推荐")).toBeVisible();
  if (found.batchCode) await write(page.getByLabel("批号"), found.batchCode);
  const date = page.getByLabel("有效期至");
  if (await date.isVisible()) {
    await date.fill("2028-06-01");
    await date.press("Enter");
  }
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("strong").filter({ hasText: "已质检" })).toBeVisible();
}

async function photograph(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(await picture());
  await expect(page.getByRole("img", { name: /第 1 张照片/ })).toBeVisible();
}

/** The officer agrees and signs, once customs has accepted the application and the piece is drawn. */
export async function verify(page: Page, plate: string, pin: string): Promise<void> {
  await page.goto("/verification");
  await verifyNext(page, plate, pin);
}

/** The same for the next piece, at a bench that stands open. */
export async function verifyNext(page: Page, plate: string, pin: string): Promise<void> {
  await scan(page, plate);
  await expect(page).toHaveURL(new RegExp(`plate=${plate}`), { timeout: 20_000 });
  await expect(page.getByText("已核验", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "质检与核验对照" })).toBeVisible();
  await expect(page.getByLabel("签名口令")).toBeVisible({ timeout: 15_000 });
  await enterUntil(page, page.locator("input:focus").and(page.getByLabel("签名口令")));
  await page.keyboard.type(pin, { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("已核验", { exact: true })).toBeVisible();
}
