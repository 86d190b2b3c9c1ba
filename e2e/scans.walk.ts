import { expect, test } from "@playwright/test";
import { atDock, mine, stranger } from "./dock.ts";
import { sendCodes } from "./scanner.ts";

test.describe.configure({ timeout: 240_000 });

test("R13 R14 two hundred scans within a minute all arrive, each once and in order", async ({ page }) => {
  const sent = await atDock(page);
  const before = await mine(page);
  const waybills = Array.from({ length: 200 }, stranger);
  await sendCodes(page, waybills, { gapMs: () => 8, end: "CR" }, 150);
  await expect.poll(() => mine(page), { timeout: 60_000 }).toBe(before + waybills.length);
  expect(sent).toEqual(waybills);
});
