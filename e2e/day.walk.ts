import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { bookIn, confirmGoods, declare, settleAsProposed, settleDestruction } from "./journey/desk.ts";
import { declareAndRecord, listAndWitness, shipAndDestroy } from "./journey/destruction.ts";
import { countNext, inspectNext, verifyNext } from "./journey/floor.ts";
import { type House, test } from "./journey/house.ts";
import {
  approve,
  approvedByCustoms,
  clear,
  declared,
  execute,
  loadAndSeal,
  overseasPapers,
  shownAtGate,
} from "./journey/load.ts";
import { expectClosedLoop, messagesOf, register, returnOf } from "./journey/loop.ts";
import { printedBy } from "./printing.ts";
import { scan } from "./scanner.ts";

type Outcome = "release" | "reship" | "destroy" | "move_out";
type Parcel = { waybill: string; code: string; outcome: Outcome };
type Piece = Parcel & { plate: string; returnNo: string };

const grades = { release: "good", reship: "defective", destroy: "damaged", move_out: "good" } as const;
const declaredAtOnce = 25;

test.describe.configure({ timeout: 3_000_000 });
// A day leaves too long a trace; a failure says enough.
test.use({ trace: "off", isTimed: true });

/** The fifty parcels that the demo keeps for one day. */
function parcelsOfTheDay(): Parcel[] {
  return JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? ".data", "demo-day.json"), "utf8"));
}

async function arriveAll(page: Page, parcels: readonly Parcel[]) {
  await page.goto("/dock");
  const today = page.getByRole("table", { name: "今日到货" });
  for (const { waybill } of parcels) {
    await scan(page, waybill);
    await expect(today.getByText(waybill)).toBeVisible();
  }
}

/** Every box is opened, its piece counted, and the box finished; answers how long the machine took for each. */
async function countAll(house: House, parcels: readonly Parcel[]) {
  const page = await house.at("receiver");
  await page.goto("/receiving");
  const plates: string[] = [];
  const waitedMs: number[] = [];
  for (const { waybill, code } of parcels) {
    const before = house.waits.length;
    const [plate = ""] = await countNext(page, waybill, [code]);
    plates.push(plate);
    waitedMs.push(house.waits.slice(before).reduce((sum, { ms }) => sum + ms, 0));
  }
  return { plates, waitedMs };
}

async function inspectAll(page: Page, pieces: readonly Piece[]) {
  await page.goto("/inspection");
  for (const { plate, outcome } of pieces) {
    await inspectNext(page, plate, { grade: grades[outcome], late: outcome === "move_out" });
  }
}

async function declareAll(page: Page, pieces: readonly Piece[]) {
  for (let from = 0; from < pieces.length; from += declaredAtOnce) {
    await declare(page, ...pieces.slice(from, from + declaredAtOnce).map(({ returnNo }) => returnNo));
  }
}

async function verifyAll(house: House, pieces: readonly Piece[]) {
  const page = await house.at("officer");
  await page.goto("/verification");
  for (const { plate } of pieces) await verifyNext(page, plate, house.pinOf("officer"));
}

const numberedPaper = /^[A-Z]{2}\d{10}$/;

async function printPaper(page: Page, batchNo: string) {
  await page.goto(`/batches/${batchNo}`);
  await expect(page.getByRole("region", { name: "单证" })).toBeVisible();
  expect(await printedBy(page, () => page.keyboard.press("Control+p"))).toMatch(numberedPaper);
}

async function release(house: House, plates: string[]) {
  const page = await house.at("supervisor");
  await settleAsProposed(page, ...plates);
  await confirmGoods(await house.at("merchant"), ...plates);
  const load = { outcome: "release", receiverLabel: "接收的平台或商家", receiver: "樱草美妆" };
  const batchNo = await loadAndSeal(page, plates, load);
  await execute(page, batchNo, "确认交付", { count: plates.length });
  await printPaper(page, batchNo);
}

async function reship(house: House, plates: string[]) {
  const page = await house.at("supervisor");
  await settleAsProposed(page, ...plates);
  const papers = overseasPapers;
  const load = { outcome: "reship", receiverLabel: "境外收货人", receiver: "境外退货仓", papers };
  const batchNo = await loadAndSeal(page, plates, load);
  await execute(page, batchNo, "确认已出境", { count: plates.length, papers: declared("29912026000000050") });
  await printPaper(page, batchNo);
}

async function destroy(house: House, plates: string[]) {
  const page = await house.at("stock_controller");
  await settleDestruction(page, ...plates);
  const papers = {
    销毁情况说明及方案编号: "SM-2026-0050",
    销毁合同编号: "HT-2026-050",
    商家代理授权书编号: "SQ-2026-050",
  };
  const load = { outcome: "destroy", receiverLabel: "销毁单位", receiver: "杭州绿净环境处置", papers };
  const batchNo = await loadAndSeal(page, plates, { ...load, witness: true });
  await printPaper(page, batchNo);
  await approve(
    await house.at("supervisor"),
    batchNo,
    house.pinOf("supervisor"),
    approvedByCustoms("XH-2026-0050"),
  );
  await listAndWitness(house, batchNo, plates.length);
  await shipAndDestroy(house, batchNo);
  await declareAndRecord(house, batchNo);
  await execute(page, batchNo, "核销办结", { count: plates.length });
  await printPaper(page, batchNo);
}

async function moveOut(house: House, plates: string[]) {
  const page = await house.at("stock_controller");
  const papers = { 承运人: "示例顺达" };
  const load = { outcome: "move_out", receiverLabel: "区外接收人", receiver: "原收件人", papers };
  const batchNo = await loadAndSeal(page, plates, load);
  await approve(await house.at("supervisor"), batchNo, house.pinOf("supervisor"));
  await clear(await house.at("officer"), batchNo, house.pinOf("officer"));
  await execute(page, batchNo, "确认已出区", { count: plates.length, papers: shownAtGate });
  await printPaper(page, batchNo);
}

async function expectAllClosed(house: House, pieces: readonly Piece[]) {
  const page = await house.at("supervisor");
  for (const { returnNo, outcome } of pieces) {
    await expectClosedLoop(page, returnNo);
    const rows = await register(await messagesOf(page, returnNo));
    const phases = outcome === "move_out" ? ["arrived", "arrived"] : whole;
    expect(rows.map(({ phase }) => phase).sort()).toEqual(phases);
    for (const row of rows) expect(row).toMatchObject({ bodiesIdentical: true, signaturesValid: true });
  }
}

const whole = ["admitted", "arrived", "completed", "outcome"];

test("a whole day of fifty parcels, by keyboard and scanner alone", async ({ house }) => {
  const parcels = parcelsOfTheDay();
  expect(parcels).toHaveLength(50);
  await arriveAll(await house.at("dock_clerk"), parcels);
  const { plates, waitedMs } = await countAll(house, parcels);
  const supervisor = await house.at("supervisor");
  const pieces: Piece[] = [];
  for (const [index, parcel] of parcels.entries()) {
    const returnNo = await returnOf(supervisor, parcel.waybill);
    pieces.push({ ...parcel, plate: plates[index] ?? "", returnNo });
  }
  await inspectAll(await house.at("inspector"), pieces);
  const inTime = pieces.filter(({ outcome }) => outcome !== "move_out");
  await declareAll(await house.at("declarant"), inTime);
  await verifyAll(house, inTime);
  await bookIn(await house.at("stock_controller"), ...inTime.map(({ plate }) => plate));
  const platesOf = (wanted: Outcome) =>
    pieces.filter(({ outcome }) => outcome === wanted).map(({ plate }) => plate);
  await release(house, platesOf("release"));
  await reship(house, platesOf("reship"));
  await destroy(house, platesOf("destroy"));
  await moveOut(house, platesOf("move_out"));
  await expectAllClosed(house, pieces);
  writeFileSync("test-results/day.json", JSON.stringify({ waitedMs, waits: house.waits }));
  expect(house.mouse).toEqual([]);
});
