import { expect, type Page } from "@playwright/test";
import { open, pick, press, tick, write } from "../keyboard.ts";
import { scan } from "../scanner.ts";

/** What a load overseas is sealed with. */
export const overseasPapers = {
  "毛重（千克）": "12.5",
  封志号: "HZ0417933",
  车牌号: "浙A12345",
};

/** What a load overseas has only when it leaves. */
export const declared = (declarationNo: string) => ({
  "退运报关单号（4561）": declarationNo,
  出境提运单号: "COSU6401228830",
});

/** The calendar day in Shanghai, as a field of dates takes it. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Customs' approval of a destruction, of today. */
export const approvedByCustoms = (approvalNo: string) => ({
  销毁批准编号: approvalNo,
  销毁批准日期: today(),
});

/** What a move-out shows at the gate. */
export const shownAtGate = { 核放单编号: "P29912600000011", 车牌号: "浙A12345" };

type Load = {
  outcome: string;
  receiverLabel: string;
  receiver: string;
  /** The numbers of others' papers that it is sealed with. */
  papers?: Readonly<Record<string, string>>;
  /** An officer is to look on. */
  witness?: boolean;
};

/** A batch of pieces: opened, loaded by scan, counted and sealed, which makes its papers. Returns its number. */
export async function loadAndSeal(
  page: Page,
  plates: string | readonly string[],
  load: Load,
): Promise<string> {
  await page.goto(`/outbound?view=load&outcome=${load.outcome}`);
  await openLoad(page, load);
  await expect(page).toHaveURL(/\/batches\/BT/);
  const loaded = [plates].flat();
  for (const [index, plate] of loaded.entries()) {
    await scan(page, plate);
    await expect(page.getByText(`第 ${index + 1} 件`)).toBeVisible();
  }
  await open(page, "清点封批");
  await write(page.getByLabel("实点件数"), String(loaded.length));
  for (const [label, value] of Object.entries(load.papers ?? {})) {
    await write(page.getByLabel(label), value);
  }
  if (load.witness) await tick(page.getByLabel("装车时由关员监督"));
  await press(page.getByLabel("实点件数"));
  await expect(page.getByText("已封批。")).toBeVisible();
  const papers = page.getByRole("region", { name: "单证" });
  await expect(papers.getByText(/^(HO|PL|ML|DL)\d{10}$/).first()).toBeVisible();
  return /BT\d{12}/.exec(page.url())?.[0] ?? "";
}

/**
 * A destruction goes to a registered contractor, released goods to their own merchant; every other load to whom is
 * written.
 */
export async function openLoad(page: Page, { outcome, receiverLabel, receiver }: Load): Promise<void> {
  if (outcome === "destroy" || outcome === "release") {
    await pick(page, new RegExp(receiverLabel), new RegExp(receiver));
    await press(page.getByRole("button", { name: /^开批/ }));
    return;
  }
  if (outcome === "reship") await pick(page, /运抵国/, /韩国/);
  await write(page.getByLabel(receiverLabel), receiver);
  await press(page.getByLabel(receiverLabel));
}

/** The second person's signature under a batch; under a destruction with customs' approval. */
export async function approve(
  page: Page,
  batchNo: string,
  pin: string,
  customsApproval: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await open(page, "批准");
  for (const [label, value] of Object.entries(customsApproval)) {
    const field = page.getByLabel(label);
    await (label.endsWith("日期") ? field.fill(value) : write(field, value));
  }
  await write(page.getByLabel("签名口令"), pin);
  await press(page.getByLabel("签名口令"));
  await expect(page.getByText("已批准。")).toBeVisible();
}

/** The officer's no-objection to a move-out list. */
export async function clear(page: Page, batchNo: string, pin: string): Promise<void> {
  await page.goto(`/move-outs?batch=${batchNo}`);
  await open(page, "无异议");
  await write(page.getByLabel("签名口令"), pin);
  await press(page.getByLabel("签名口令"));
  await expect(page.getByText("已签无异议。")).toBeVisible();
}

/** The officer objects with a reason, and the list goes back. */
export async function object(page: Page, batchNo: string, pin: string, reason: string): Promise<void> {
  await page.goto(`/move-outs?batch=${batchNo}`);
  await open(page, "提出异议");
  await write(page.getByLabel("异议原因"), reason);
  await write(page.getByLabel("签名口令"), pin);
  await press(page.getByLabel("签名口令"));
  await expect(page.getByText(`已提出异议，清单 ${batchNo} 退回仓库。`)).toBeVisible();
}

/** What was sent back shows why, and is sealed anew under the numbers it has. */
export async function sealAgain(page: Page, batchNo: string): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await expect(page.getByText(/^关员 .* 有异议$/)).toBeVisible();
  await open(page, "清点封批");
  await write(page.getByLabel("实点件数"), "1");
  await press(page.getByLabel("实点件数"));
  await expect(page.getByText("已封批。")).toBeVisible();
}

/** The last act: handed over, left the country, written off, or passed the gate. */
export async function execute(
  page: Page,
  batchNo: string,
  act: string,
  { count = 1, papers = {} }: { count?: number; papers?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await open(page, act);
  for (const [label, value] of Object.entries(papers)) await write(page.getByLabel(label), value);
  await press(page.getByRole("dialog").getByRole("button", { name: new RegExp(`^${act}`) }));
  await expect(page.getByText(`${count} 件已办结。`)).toBeVisible();
}

/** The receiver confirms, by key, that all of a load came. */
export async function confirmReceipt(page: Page, batchNo: string): Promise<void> {
  await page.goto(`/goods/hand-overs?batch=${batchNo}`);
  await expect(async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("已签收 1 件，0 件差异已转仓库主管。")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
}
