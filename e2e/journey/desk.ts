import { expect, type Page } from "@playwright/test";
import { pick, press, tick, write } from "../keyboard.ts";
import { choosePiece, scan } from "../scanner.ts";

/** The declarant sends the applications of so many returns at once. */
export async function declare(page: Page, ...returnNos: string[]): Promise<void> {
  await page.goto("/applications");
  for (const returnNo of returnNos) {
    const link = page.getByRole("table", { name: "待申报" }).getByRole("link", { name: returnNo });
    const box = page.getByRole("checkbox", { name: returnNo });
    await expect(async () => {
      if (!(await box.isChecked())) await tick(link);
      await expect(box).toBeChecked({ timeout: 500 });
    }).toPass();
  }
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`已申报 ${returnNos.length} 单`)).toBeVisible({ timeout: 30_000 });
}

/** The stock controller books pieces in, as a wave of their own. */
export async function bookIn(page: Page, ...plates: string[]): Promise<void> {
  await page.goto("/stock");
  for (const [index, plate] of plates.entries()) {
    await expect(async () => {
      await scan(page, plate);
      await expect(page.getByText(`第 ${index + 1} 件`)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole("table", { name: "批次内的件" }).getByText(plate)).toBeVisible();
  }
  // An Enter right behind a scan is the scanner's own, so it may take a second one.
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("核注清单编号")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await write(page.getByLabel("核注清单编号"), "QD299126I000000123");
  await write(page.getByLabel("核放单编号"), "P29912600000001");
  await pick(page, /账册编号/, "T2991W000185");
  await press(page.getByLabel("核放单编号"));
  await expect(page.getByText(/件已送账册核注，答复后登记。$/)).toBeVisible();
  await page.getByRole("button", { name: /^登记账册答复/ }).press("Enter");
  await page.getByLabel("过卡口时间").press("Enter");
  await expect(page.getByText(/件已记入账册，成为保税库存。$/)).toBeVisible();
}

/** The supervisor settles pieces as they were proposed. */
export async function settleAsProposed(page: Page, ...plates: string[]): Promise<void> {
  await chooseToSettle(page, plates);
  await settle(page, plates.length);
}

/** The stock controller puts one proof on record that pieces cannot be shipped back, and settles destruction. */
export async function settleDestruction(page: Page, ...plates: string[]): Promise<void> {
  await chooseToSettle(page, plates);
  await tick(page.getByRole("radio", { name: /^销毁/ }));
  await press(page.getByRole("button", { name: "登记不能退运的证明" }));
  await pick(page, /不能退运的原因/, "境外收货人拒收");
  await write(page.getByLabel("文件编号"), "JS-2026-0117");
  await press(page.getByLabel("文件编号"));
  await expect(page.getByText("没有不能退运的证明")).toHaveCount(0);
  await write(page.getByLabel("依据文号"), "ZL-2026-0118");
  await pick(page, /销毁事由/, "已损坏，不能销售");
  await settle(page, plates.length);
}

async function chooseToSettle(page: Page, plates: readonly string[]): Promise<void> {
  await page.goto("/outbound?view=settle");
  for (const plate of plates) await choosePiece(page, plate);
}

async function settle(page: Page, count: number): Promise<void> {
  await press(page.getByRole("button", { name: `确定 ${count} 件的处置` }));
  await expect(page.getByText(`已确定 ${count} 件的处置。`)).toBeVisible();
}

/** The owner looks at the evidence and confirms pieces. */
export async function confirmGoods(page: Page, ...plates: string[]): Promise<void> {
  await page.goto("/goods");
  for (const plate of plates) {
    const box = page.getByRole("checkbox", { name: `选中 ${plate}` });
    await expect(async () => {
      if (!(await box.isChecked())) await tick(box);
      await expect(box).toBeChecked({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
  }
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`已确认 ${plates.length} 件。`)).toBeVisible();
}

/** The declarant asks customs for a change on the application's page; that it went out stays said while customs answers. */
export async function amend(page: Page, reason: string, quantity: string | null = null): Promise<void> {
  if (quantity !== null) await write(page.getByLabel(/改为$/), quantity);
  await write(page.getByLabel("原因", { exact: true }), reason);
  await press(page.getByRole("button", { name: "申请改单" }));
  await expect(page.getByRole("button", { name: "申请改单" })).toHaveCount(0);
  await expect(page.getByText(/^已发往海关：/)).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("已生效").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
