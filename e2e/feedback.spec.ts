import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";

test("an officer of an originating office reads and acknowledges with the keyboard alone", async ({
  page,
}) => {
  await signIn(page, "origin_officer");
  await expect(page.getByRole("heading", { name: "收件箱" })).toBeVisible();
  const inbox = page.getByRole("table", { name: "收件箱" });
  const first = inbox.getByRole("link").first();
  await first.press("Enter");
  await expect(page).toHaveURL(/chosen=/);
  const id = new URL(page.url()).searchParams.get("chosen") ?? "";
  const chosen = page.getByRole("complementary", { name: "所选报文" });
  await expect(chosen.getByText("该清单累计").first()).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("已确认 1 份。")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(chosen.getByText("已确认").first()).toBeVisible();
  await expect(inbox.getByRole("checkbox", { name: `勾选 ${id}`, exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "已确认", exact: true }).click();
  await expect(inbox.getByRole("checkbox", { name: `勾选 ${id}`, exact: true })).toBeDisabled();
});

test("many messages are ticked and acknowledged at once", async ({ page }) => {
  await signIn(page, "origin_officer");
  const inbox = page.getByRole("table", { name: "收件箱" });
  const links = inbox.getByRole("link");
  await expect(async () => {
    await links.first().press("Space");
    await expect(page.getByRole("button", { name: "确认所选 1 份" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await links.first().press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "确认所选 2 份" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已确认 2 份。")).toBeVisible();
});

test("a message that is not theirs does not exist", async ({ page }) => {
  await signIn(page, "origin_officer");
  const answer = await page.goto("/inbox?chosen=AP000000000000.admitted.1");
  expect(answer?.status()).toBe(404);
  await page.goto("/feedback");
  await expect(page.getByRole("row", { name: "2991" })).toHaveCount(0);
});

test("R49 the house sees each message, its attempts and its answer, and why it is not sent again", async ({
  page,
}) => {
  await signIn(page, "supervisor");
  // This office reads JSON; one of the demo reads XML.
  await page.goto("/feedback?state=acknowledged&office=3116");
  const messages = page.getByRole("table", { name: "反馈报文" });
  await messages.getByRole("link").first().press("Enter");
  const chosen = page.getByRole("complementary", { name: "所选报文" });
  await expect(chosen.getByRole("heading", { name: "海关答复" })).toBeVisible();
  await expect(chosen.getByRole("heading", { name: "送达记录" })).toBeVisible();
  await expect(chosen.getByRole("button", { name: "重新发送" })).toHaveAccessibleDescription(
    "海关已答复，无须重发。",
  );
  await chosen.getByText("报文原文").click();
  await expect(chosen.getByText('"formatVersion": "1"')).toBeVisible();
});
