import { expect, type Page } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

/** A receiver opens the first or the last box of the queue that came with an announced return. */
export async function openAnnounced(page: Page, which: "first" | "last"): Promise<void> {
  await signIn(page, "receiver");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const rows = page
    .getByRole("table", { name: "待拆包裹" })
    .getByRole("row")
    .filter({ hasText: /RT\d{12}/ })
    .filter({ hasText: "未拆箱" });
  const act = (await rows[which]().getByRole("button", { name: /^拆箱/ }).getAttribute("aria-label")) ?? "";
  await scan(page, act.replace("拆箱 ", ""));
  await expect(page.getByText("从零开始点，扫第一件。")).toBeVisible();
}
