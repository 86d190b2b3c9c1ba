import { expect, type Page, test } from "@playwright/test";
import { open, press } from "./keyboard.ts";
import { pageOf, signIn } from "./people.ts";

/** Ticks the row in focus by the space bar, once the page listens. */
async function tick(page: Page, plate: string) {
  const box = page.getByRole("checkbox", { name: `选中 ${plate}` });
  await expect(async () => {
    await page.getByRole("link", { name: plate }).press("Space");
    await expect(box).toBeChecked({ timeout: 500 });
  }).toPass();
}

const plateOf = async (page: Page, at: number) =>
  (
    (await page.getByRole("table", { name: "退回商品" }).getByRole("link").nth(at).textContent()) ?? ""
  ).trim();

test("a merchant looks at the evidence and confirms by keyboard alone", async ({ page }) => {
  await signIn(page, "merchant");
  await expect(page.getByRole("heading", { name: "退回商品" })).toBeVisible();
  const plate = await plateOf(page, 0);
  const evidence = page.getByRole("complementary", { name: "所选商品" });
  await expect(evidence.getByText("关员核验")).toBeVisible();
  await tick(page, plate);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已确认 1 件。")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: `选中 ${plate}` })).toHaveCount(0);
});

test("a dispute needs a reason and holds the piece until a supervisor has decided", async ({
  page,
  browser,
}) => {
  await signIn(page, "platform");
  const plate = await plateOf(page, 0);
  await tick(page, plate);
  await page.getByRole("button", { name: "提出异议" }).click();
  const dialog = page.getByRole("dialog", { name: "对 1 件提出异议" });
  const send = dialog.getByRole("button", { name: "提交异议" });
  await expect(send).toHaveAccessibleDescription("先写明异议");
  await dialog.getByLabel("异议说明").fill("照片中缺少一件配件");
  await send.click();
  await expect(page.getByText("已对 1 件提出异议。")).toBeVisible();

  const desk = await pageOf(browser, "supervisor");
  await desk.goto(`/items/${plate}`);
  await expect(desk.getByText("照片中缺少一件配件").first()).toBeVisible();
  await desk.getByLabel("处理意见").fill("已与商家核对，配件在盒内");
  await desk.getByRole("button", { name: "异议不成立，按原处置" }).click();
  await expect(desk.getByRole("heading", { name: "商家异议" })).toHaveCount(0);
  await expect(desk.getByText("异议不成立", { exact: true })).toBeVisible();

  await page.goto("/goods?view=confirmed");
  await expect(page.getByRole("link", { name: plate })).toBeVisible();
});

test("a merchant instructs what is to be done with a piece, and takes that back, by keyboard", async ({
  page,
}) => {
  await signIn(page, "merchant");
  await page.goto("/goods?view=reminded");
  const plate = await plateOf(page, 0);
  await tick(page, plate);
  await open(page, "指示处置");
  const number = page.getByRole("dialog", { name: "指示 1 件的处置" }).getByLabel("指示编号");
  await number.fill("CZ-2026-18");
  await number.press("Enter");
  await expect(page.getByText("已指示 1 件的处置。")).toBeVisible();

  await page.goto(`/goods?view=confirmed&chosen=${plate}`);
  await expect(page.getByText("指示退运 CZ-2026-18").first()).toBeVisible();
  await tick(page, plate);
  await press(page.getByRole("button", { name: "撤回指示 1 件" }));
  await expect(page.getByText("已撤回 1 件的指示。")).toBeVisible();
  await page.goto("/goods?view=reminded");
  await expect(page.getByRole("link", { name: plate })).toBeVisible();
});

test("whoever owns nothing is told that this desk is not theirs", async ({ page }) => {
  await signIn(page, "receiver");
  await page.goto("/goods");
  await expect(page).toHaveURL(/not-yours/);
});
