import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

/** The plate of a piece that waits for the officer and is not withheld. */
async function waitingPlate(page: Page): Promise<string> {
  const rows = page.getByRole("table", { name: "待核验" }).getByRole("row");
  const row = rows
    .filter({ has: page.getByRole("link") })
    .filter({ hasNotText: "暂不放行" })
    .first();
  return (await row.getByRole("link").textContent()) ?? "";
}

const pinField = (page: Page) => page.getByLabel("签名口令");

test("the officer agrees with one key and signs with the PIN; a wrong one changes nothing", async ({
  page,
}) => {
  const { pin } = await signIn(page, "officer");
  const plate = await waitingPlate(page);
  await scan(page, plate);
  await expect(page.getByRole("table", { name: "质检与核验对照" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.type(pin === "000000" ? "111111" : "000000", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("签名口令不对，未作任何更改。")).toBeVisible();
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.type(pin ?? "", { delay: 130 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("核验相符", { exact: true })).toBeVisible();
  await expect(page.getByText("已核验", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: plate })).toHaveCount(0);
});

test("withholding wants words, holds the piece, and is lifted with a reason", async ({ page }) => {
  const { pin } = await signIn(page, "officer");
  const plate = await waitingPlate(page);
  await scan(page, plate);
  await expect(page.getByRole("table", { name: "质检与核验对照" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.press("F2");
  await page.keyboard.press("9");
  await expect(page.getByRole("radio", { name: /^退回重检/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("8");
  await expect(page.getByRole("radio", { name: /^暂不放行/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await pinField(page).fill(pin ?? "");
  await pinField(page).press("Enter");
  await expect(page.getByText("请把核验意见写完整。")).toBeVisible();
  await page.getByLabel("核验意见").fill("经现场核验，暂不放行，原因：疑似假冒，送检。");
  await pinField(page).press("Enter");
  await expect(page.getByText("单独存放，解除前不得移动。")).toBeVisible();

  await scan(page, plate);
  await page.getByLabel("解除原因").fill("鉴定为真");
  await page.getByRole("button", { name: "解除并重新核验" }).click();
  await expect(page.getByRole("button", { name: /^与质检一致/ })).toBeVisible();
});

test("what was declared otherwise leaves no yes open, by keyboard alone", async ({ page }) => {
  await signIn(page, "officer");
  await scan(page, await waitingPlate(page));
  const quantity = page.getByRole("checkbox", { name: "数量不符" });
  await expect(quantity).toBeVisible();
  await quantity.press("Space");
  await expect(page.getByRole("radio", { name: /^退回重检/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^核验相符/ })).toBeDisabled();
  await quantity.press("Space");
  await expect(page.getByRole("radio", { name: /^核验相符/ })).toBeEnabled();
});

test("R26 the officer takes a photo by a number key, and none reaches the verdict while the camera is open", async ({
  page,
}) => {
  await signIn(page, "officer");
  await scan(page, await waitingPlate(page));
  await expect(page.getByRole("button", { name: "拍照", exact: true })).toHaveAttribute(
    "aria-keyshortcuts",
    "0",
  );
  await page.keyboard.press("0");
  const camera = page.getByRole("dialog", { name: "拍照" });
  await expect(camera).toBeVisible();
  await page.keyboard.press("8");
  await page.keyboard.press("Escape");
  await expect(camera).toHaveCount(0);
  await expect(page.getByRole("radio", { name: /^暂不放行/ })).not.toBeChecked();
});

test("an inspector is told that this desk is not theirs", async ({ page }) => {
  await signIn(page, "inspector");
  await page.goto("/verification");
  await expect(page).toHaveURL(/not-yours/);
});
