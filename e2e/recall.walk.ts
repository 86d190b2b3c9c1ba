import { expect, type Page } from "@playwright/test";
import { bookIn, confirmGoods, declare, settleAsProposed } from "./journey/desk.ts";
import { arrive, count, inspect, verify } from "./journey/floor.ts";
import { firstStep, type House, test } from "./journey/house.ts";
import { declared, execute, loadAndSeal, openLoad, overseasPapers } from "./journey/load.ts";
import { expectClosedLoop, messagesOf, register, returnOf } from "./journey/loop.ts";
import { expectClocksAndMoney, expectClocksAndMoneyInRow } from "./journey/stakes.ts";
import { choosePiece, scan } from "./scanner.ts";

test.describe.configure({ timeout: 420_000 });

const batchCode = "LOT-ZH07";
const receiver = "樱草美妆";

/** From the dock to booked stock; clocks and money stand on every page that is passed. */
async function bookOne(house: House, name: string) {
  const { waybills, codes } = firstStep(name);
  const waybillNo = waybills[0] ?? "";
  const supervisor = await house.at("supervisor");
  const returnNo = await returnOf(supervisor, waybillNo);
  await expectClocksAndMoney(supervisor);
  await arrive(await house.at("dock_clerk"), waybillNo);
  const [plate = ""] = await count(await house.at("receiver"), waybillNo, codes);
  await inspect(await house.at("inspector"), plate, { grade: "good", batchCode });
  await declare(await house.at("declarant"), returnNo);
  await verify(await house.at("officer"), plate, house.pinOf("officer"));
  await bookIn(await house.at("stock_controller"), plate);
  return { returnNo, plate, barCode: codes[0] ?? "" };
}

/** The supervisor looks what a recall would catch, and issues it. Returns its number. */
async function issueRecall(page: Page, barCode: string): Promise<string> {
  await page.goto("/recalls");
  await page.getByLabel("商品条码").fill(barCode);
  await page.getByLabel("批号").fill(batchCode);
  await page.getByLabel("发布单位").fill("国家市场监督管理总局");
  await page.getByLabel("文件编号").fill("总局公告2026年第18号");
  await page.getByLabel("召回原因").fill("检出禁用物质");
  await page.getByRole("button", { name: "先看涉及哪些件" }).click();
  await expect(page.getByText("在库 1 件将暂停，已出库 1 件将追查")).toBeVisible();
  await page.getByRole("button", { name: "签发召回" }).click();
  await expect(page).toHaveURL(/chosen=RC/);
  return new URL(page.url()).searchParams.get("chosen") ?? "";
}

/** The last message of a phase, read where the house lists it: its office heard of the recall and answered. */
async function expectRevision(page: Page, returnNo: string, said: { phase: string; recallNo: string }) {
  await page.goto(`/returns/${returnNo}`);
  const loop = page.getByRole("region", { name: "反馈闭环" });
  const revision = page.getByRole("link", { name: new RegExp(`^${said.phase}.*第 2 份`) });
  await expect(loop.getByRole("paragraph").filter({ has: revision })).toContainText("已确认", {
    timeout: 30_000,
  });
  await revision.click();
  await expect(page.getByText(`召回 ${said.recallNo}：第 1 项 1 件，召回有效`)).toBeVisible();
  await expect(page.getByLabel("逾期的代价")).toContainText("恢复年度额度");
}

/** Every message came whole and signed, and was answered. */
async function expectRegister(page: Page, returnNo: string, phases: readonly string[]) {
  const rows = await register(await messagesOf(page, returnNo));
  expect(rows.map(({ phase }) => phase).sort()).toEqual([...phases].sort());
  for (const row of rows) {
    expect(row).toMatchObject({ bodiesIdentical: true, signaturesValid: true });
    expect(row.acknowledgements.length).toBeGreaterThan(0);
  }
}

test("a recall freezes the piece that is here, traces the one that has gone, and both loops close again", async ({
  house,
}) => {
  const supervisor = await house.at("supervisor");
  const gone = await bookOne(house, "recalled_gone");
  await settleAsProposed(supervisor, gone.plate);
  await confirmGoods(await house.at("merchant"), gone.plate);
  const release = { outcome: "release", receiverLabel: "接收的平台或商家", receiver };
  await execute(supervisor, await loadAndSeal(supervisor, gone.plate, release), "确认交付");
  await expectClosedLoop(supervisor, gone.returnNo);
  const here = await bookOne(house, "recalled_here");

  const recallNo = await issueRecall(supervisor, here.barCode);
  const pieces = supervisor.getByRole("table", { name: `${recallNo} 涉及的件` });
  const rowOf = (plate: string) =>
    pieces.getByRole("row").filter({ has: supervisor.locator(`a[href="/items/${plate}"]`) });
  await expect(rowOf(here.plate)).toContainText("在库暂停", { timeout: 30_000 });
  await expect(rowOf(gone.plate)).toContainText("已出库，追查", { timeout: 30_000 });
  await expect(rowOf(gone.plate)).toContainText(receiver);
  await expect(rowOf(gone.plate)).toContainText(/HO\d{10}/);

  await supervisor.goto(`/items/${gone.plate}`);
  const chapter = supervisor.getByRole("region", { name: "召回记录" });
  await expect(chapter).toContainText(`${recallNo}已出库，追查`);
  await expect(chapter).toContainText(`已交 杭州${receiver}`);
  await expect(supervisor.getByText("召回暂停")).toHaveCount(0);
  await expectClocksAndMoney(supervisor);
  await supervisor.goto(`/items/${here.plate}`);
  await expect(supervisor.getByText("召回暂停").first()).toBeVisible();
  await expect(chapter).toContainText(`${recallNo}在库暂停`);
  await expectClocksAndMoney(supervisor);

  await supervisor.goto("/outbound?view=settle");
  await choosePiece(supervisor, here.plate);
  await supervisor.getByRole("button", { name: "确定 1 件的处置" }).click();
  await expect(supervisor.getByText("该件已暂停流转（召回），解除后再办。")).toBeVisible();
  const load = await house.at("stock_controller");
  await load.goto("/outbound?view=load&outcome=release");
  await openLoad(load, release);
  await expect(load).toHaveURL(/\/batches\/BT/);
  await scan(load, here.plate);
  await expect(load.getByText("放到暂停区，等解除。")).toBeVisible();

  await expectRevision(supervisor, gone.returnNo, { phase: "全部办结", recallNo });
  await expectClosedLoop(supervisor, gone.returnNo);
  await expectRegister(supervisor, gone.returnNo, [
    ...["arrived", "admitted", "outcome", "completed", "completed"],
  ]);
  await expectRevision(supervisor, here.returnNo, { phase: "准予退货", recallNo });
  await expectRegister(supervisor, here.returnNo, ["arrived", "admitted", "admitted"]);

  await supervisor.goto("/exceptions");
  const held = supervisor.getByRole("row").filter({ hasText: recallNo });
  await expectClocksAndMoneyInRow(held.first());
  await supervisor.getByRole("button", { name: `解除 ${here.plate} 的召回暂停` }).click();
  await supervisor.getByLabel("依据").fill("按召回退运境外");
  await supervisor.getByLabel("依据").press("Enter");
  await expect(supervisor.getByText(`${here.plate} 已解除，按召回件处置。`)).toBeVisible();
  await settleAsProposed(supervisor, here.plate);
  const papers = overseasPapers;
  const overseas = { outcome: "reship", receiverLabel: "境外收货人", receiver: "境外召回仓", papers };
  await execute(supervisor, await loadAndSeal(supervisor, here.plate, overseas), "确认已出境", {
    papers: declared("29912026000000107"),
  });
  await expectClosedLoop(supervisor, here.returnNo);
  await expectClocksAndMoney(supervisor);
  await expectRegister(supervisor, here.returnNo, [
    ...["arrived", "admitted", "admitted", "outcome", "completed"],
  ]);
});
