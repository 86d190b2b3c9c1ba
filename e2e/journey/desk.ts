import { expect, type Page } from "@playwright/test";
import { choosePiece, scan } from "../scanner.ts";

/** The declarant sends the application of one return, by keyboard. */
export async function declare(page: Page, returnNo: string): Promise<void> {
  await page.goto("/applications");
  const link = page.getByRole("table", { name: "待申报" }).getByRole("link", { name: returnNo });
  await expect(async () => {
    await link.press("Space");
    await expect(page.getByRole("checkbox", { name: returnNo })).toBeChecked({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已申报 1 单")).toBeVisible();
}

/** The stock controller books one piece in, as a wave of its own. */
export async function bookIn(page: Page, plate: string): Promise<void> {
  await page.goto("/stock");
  await expect(async () => {
    await scan(page, plate);
    await expect(page.getByText("第 1 件")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("table", { name: "批次内的件" }).getByText(plate)).toBeVisible();
  // An Enter right behind a scan is the scanner's own, so it may take a second one.
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("核注清单编号")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.getByLabel("核注清单编号").fill("QD299126I000000123");
  await page.getByLabel("核放单编号").fill("P29912600000001");
  await page.getByLabel("账册编号").fill("T2991W000185");
  await page.getByLabel("账册编号").press("Enter");
  await expect(page.getByText(/件已记入账册，成为保税库存。$/)).toBeVisible();
}

/** The supervisor settles a piece as it was proposed. */
export async function settleAsProposed(page: Page, plate: string): Promise<void> {
  await chooseToSettle(page, plate);
  await page.getByRole("button", { name: "确定 1 件的处置" }).click();
  await expect(page.getByText("已确定 1 件的处置。")).toBeVisible();
}

/** The stock controller settles destruction, with the proof that the piece cannot be shipped back. */
export async function settleDestruction(page: Page, plate: string): Promise<void> {
  await chooseToSettle(page, plate);
  await page.getByRole("radio", { name: /^销毁/ }).check({ force: true });
  await page.getByLabel("依据文号").fill("JS-2026-0117");
  await page.getByRole("button", { name: /销毁事由/ }).click();
  await page.getByRole("option", { name: "已损坏，不能销售" }).click();
  await page.getByLabel("为何不能退运").fill("境外收货人拒收，有拒收函。");
  await page.getByRole("button", { name: "确定 1 件的处置" }).click();
  await expect(page.getByText("已确定 1 件的处置。")).toBeVisible();
}

async function chooseToSettle(page: Page, plate: string): Promise<void> {
  await page.goto("/outbound?view=settle");
  await choosePiece(page, plate);
}

/** The owner looks at the evidence and confirms one piece. */
export async function confirmGoods(page: Page, plate: string): Promise<void> {
  await page.goto("/goods");
  await page.getByRole("checkbox", { name: `选中 ${plate}` }).check({ force: true });
  await page.getByRole("button", { name: "确认无误" }).click();
  await expect(page.getByText("已确认 1 件。")).toBeVisible();
}

type Load = {
  outcome: string;
  receiverLabel: string;
  receiver: string;
  papers: Readonly<Record<string, string>>;
};

/** A batch of one piece: opened, loaded by scan, counted and sealed. Returns its number. */
export async function loadAndSeal(page: Page, plate: string, load: Load): Promise<string> {
  await page.goto(`/outbound?view=load&outcome=${load.outcome}`);
  await page.getByLabel(load.receiverLabel).fill(load.receiver);
  await page.getByLabel(load.receiverLabel).press("Enter");
  await expect(page).toHaveURL(/\/batches\/BT/);
  await scan(page, plate);
  await expect(page.getByText("第 1 件")).toBeVisible();
  await page.getByRole("button", { name: /^清点封批/ }).click();
  await page.getByLabel("实点件数").fill("1");
  for (const [label, value] of Object.entries(load.papers)) await page.getByLabel(label).fill(value);
  await page.getByLabel("实点件数").press("Enter");
  await expect(page.getByText("已封批。")).toBeVisible();
  return /BT\d{12}/.exec(page.url())?.[0] ?? "";
}

/** The second person's signature under a batch. */
export async function approve(page: Page, batchNo: string, pin: string): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await page.getByRole("button", { name: /^批准/ }).click();
  await page.getByLabel("签名口令").fill(pin);
  await page.getByLabel("签名口令").press("Enter");
  await expect(page.getByText("已批准。")).toBeVisible();
}

/** The officer's no-objection to a move-out list. */
export async function clear(page: Page, batchNo: string, pin: string): Promise<void> {
  await page.goto(`/move-outs?batch=${batchNo}`);
  await page.getByRole("button", { name: /^无异议/ }).click();
  await page.getByLabel("签名口令").fill(pin);
  await page.getByLabel("签名口令").press("Enter");
  await expect(page.getByText("已签无异议。")).toBeVisible();
}

/** The last act: handed over, left the country, destroyed, or passed the gate. */
export async function execute(page: Page, batchNo: string, act: string): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await page.getByRole("button", { name: new RegExp(`^${act}`) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${act}`) })
    .click();
  await expect(page.getByText("1 件已办结。")).toBeVisible();
}
