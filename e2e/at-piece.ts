import { expect, type Page } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

/** An inspector at a piece that waits; gives its plate. */
export async function atPiece(page: Page): Promise<string> {
  await signIn(page, "inspector");
  const row = page
    .getByRole("table", { name: "待质检" })
    .getByRole("row", { name: /剩 \d+ 天/ })
    .last();
  const plate = (await row.getByRole("link").textContent()) ?? "";
  await scan(page, plate);
  await expect(page.getByText("按数字键标出不符的项")).toBeVisible();
  return plate;
}

/** A number key pressed alone, taken by the bench when the next question is open. */
export async function answer(page: Page, key: string, next: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByText(next)).toBeVisible();
}

/** Goods with a shelf life ask for their date; all others go on to the outcome. */
export async function dateIfAsked(page: Page): Promise<void> {
  const date = page.getByLabel("有效期至");
  if (!(await date.isVisible())) return;
  await date.fill("2028-06-01");
  await date.press("Enter");
}

/** Answers all of an open piece, which is good; what is left is to submit it. */
export async function answerGood(page: Page): Promise<void> {
  await answer(page, "Enter", "按数字键选择。");
  await answer(page, "1", "与原清单的品名、条码、批次比对后选择");
  await page.keyboard.press("1");
  await expect(page.getByText("系统推荐")).toBeVisible();
  await dateIfAsked(page);
  await expect(page.getByText("按回车采用推荐")).toBeVisible();
  await page.keyboard.press("F2");
}

/** The photos of the piece that the server has. */
export const photos = (page: Page) => page.getByRole("img", { name: /第 \d+ 张照片/ });
