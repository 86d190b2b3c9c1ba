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

/** The photos of the piece that the server has. */
export const photos = (page: Page) => page.getByRole("img", { name: /第 \d+ 张照片/ });
