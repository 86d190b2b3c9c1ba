import { expect } from "@playwright/test";
import { bookIn, confirmGoods, declare, settleAsProposed, settleDestruction } from "./journey/desk.ts";
import { certify, declareAndRecord, listAndWitness, shipAndDestroy } from "./journey/destruction.ts";
import { arrive, count, type Found, inspect, verify } from "./journey/floor.ts";
import { firstStep, type House, test } from "./journey/house.ts";
import {
  approve,
  approvedByCustoms,
  clear,
  confirmReceipt,
  declared,
  execute,
  loadAndSeal,
  object,
  overseasPapers,
  sealAgain,
  shownAtGate,
} from "./journey/load.ts";
import { expectClosedLoop, messagesOf, register, returnOf } from "./journey/loop.ts";
import { expectClocksAndMoney } from "./journey/stakes.ts";

test.describe.configure({ timeout: 420_000 });

/** From the dock to the inspector's finding; returns the plate. */
async function receiveOne(house: House, step: { waybills: string[]; codes: string[] }, found: Found) {
  const waybillNo = step.waybills[0] ?? "";
  await arrive(await house.at("dock_clerk"), waybillNo);
  const [plate = ""] = await count(await house.at("receiver"), waybillNo, step.codes);
  await inspect(await house.at("inspector"), plate, found);
  return plate;
}

/** From the finding to booked stock. */
async function admitAndBook(house: House, returnNo: string, plate: string) {
  await declare(await house.at("declarant"), returnNo);
  await verify(await house.at("officer"), plate, house.pinOf("officer"));
  await bookIn(await house.at("stock_controller"), plate);
}

/** Every message arrived once in effect: known to the office, one body, valid signatures, answered. */
async function expectRegister(house: House, returnNo: string, phases: readonly string[]) {
  const supervisor = await house.at("supervisor");
  await expectClosedLoop(supervisor, returnNo);
  const rows = await register(await messagesOf(supervisor, returnNo));
  expect(rows.map((row) => row.phase).sort()).toEqual([...phases].sort());
  for (const row of rows) {
    expect(row).toMatchObject({ bodiesIdentical: true, signaturesValid: true });
    expect(row.acknowledgements.length).toBeGreaterThan(0);
  }
}

async function begin(house: House, name: string) {
  const step = firstStep(name);
  const supervisor = await house.at("supervisor");
  const returnNo = await returnOf(supervisor, step.waybills[0] ?? "");
  await expectClocksAndMoney(supervisor);
  return { step, returnNo };
}

const whole = ["arrived", "admitted", "outcome", "completed"];

test("good goods are released to their owner, and the loop closes", async ({ house }) => {
  const { step, returnNo } = await begin(house, "release");
  const plate = await receiveOne(house, step, { grade: "good" });
  await admitAndBook(house, returnNo, plate);
  await settleAsProposed(await house.at("supervisor"), plate);
  await confirmGoods(await house.at("merchant"), plate);
  const load = { outcome: "release", receiverLabel: "接收的平台或商家", receiver: "樱草美妆" };
  const batchNo = await loadAndSeal(await house.at("supervisor"), plate, load);
  await execute(await house.at("supervisor"), batchNo, "确认交付");
  await confirmReceipt(await house.at("merchant"), batchNo);
  await expectRegister(house, returnNo, whole);
});

test("defective goods are shipped back overseas", async ({ house }) => {
  const { step, returnNo } = await begin(house, "reship");
  const plate = await receiveOne(house, step, { grade: "defective" });
  await admitAndBook(house, returnNo, plate);
  await settleAsProposed(await house.at("supervisor"), plate);
  const papers = overseasPapers;
  const load = { outcome: "reship", receiverLabel: "境外收货人", receiver: "境外退货仓", papers };
  const batchNo = await loadAndSeal(await house.at("supervisor"), plate, load);
  await execute(await house.at("supervisor"), batchNo, "确认已出境", {
    papers: declared("29912026000000001"),
  });
  await expectRegister(house, returnNo, whole);
});

test("what cannot be shipped back is destroyed by four people, each refused what is another's", async ({
  house,
  browser,
}) => {
  const { step, returnNo } = await begin(house, "destroy");
  const plate = await receiveOne(house, step, { grade: "damaged" });
  await admitAndBook(house, returnNo, plate);
  await settleDestruction(await house.at("stock_controller"), plate);
  const papers = {
    销毁情况说明及方案编号: "SM-2026-0009",
    销毁合同编号: "HT-2026-031",
    商家代理授权书编号: "SQ-2026-118",
  };
  const load = {
    ...{ outcome: "destroy", receiverLabel: "销毁单位", receiver: "杭州绿净环境处置", papers },
    witness: true,
  };
  const batchNo = await loadAndSeal(await house.at("stock_controller"), plate, load);
  await approve(
    await house.at("supervisor"),
    batchNo,
    house.pinOf("supervisor"),
    approvedByCustoms("XH-2026-0009"),
  );
  await listAndWitness(house, batchNo);
  await shipAndDestroy(house, batchNo);
  await declareAndRecord(house, batchNo);
  await execute(await house.at("stock_controller"), batchNo, "核销办结");
  await certify(house, browser, batchNo, plate);
  await expectRegister(house, returnNo, whole);
});

test("late goods leave the zone again, and the office hears the last word", async ({ house }) => {
  const { step, returnNo } = await begin(house, "move_out");
  const plate = await receiveOne(house, step, { grade: "good", late: true });
  const papers = { 承运人: "示例顺达" };
  const load = { outcome: "move_out", receiverLabel: "区外接收人", receiver: "原收件人", papers };
  const batchNo = await loadAndSeal(await house.at("stock_controller"), plate, load);
  await approve(await house.at("supervisor"), batchNo, house.pinOf("supervisor"));
  await object(await house.at("officer"), batchNo, house.pinOf("officer"), "接收人与面单不符");
  await sealAgain(await house.at("stock_controller"), batchNo);
  await approve(await house.at("supervisor"), batchNo, house.pinOf("supervisor"));
  await clear(await house.at("officer"), batchNo, house.pinOf("officer"));
  await execute(await house.at("stock_controller"), batchNo, "确认已出区", { papers: shownAtGate });
  await expectRegister(house, returnNo, ["arrived", "arrived"]);
});

test("one return in two parcels has two applications, and neither waits for the other", async ({ house }) => {
  const { step, returnNo } = await begin(house, "two_parcels");
  const [firstBox = "", secondBox = ""] = step.waybills;
  const [firstCode = "", secondCode = ""] = step.codes;
  for (const [waybill, code] of [
    [firstBox, firstCode],
    [secondBox, secondCode],
  ] as const) {
    const plate = await receiveOne(house, { waybills: [waybill], codes: [code] }, { grade: "good" });
    await admitAndBook(house, returnNo, plate);
    await settleAsProposed(await house.at("supervisor"), plate);
    await confirmGoods(await house.at("merchant"), plate);
    const load = { outcome: "release", receiverLabel: "接收的平台或商家", receiver: "樱草美妆" };
    const batchNo = await loadAndSeal(await house.at("supervisor"), plate, load);
    await execute(await house.at("supervisor"), batchNo, "确认交付");
  }
  await expectRegister(house, returnNo, [...whole, ...whole]);
});
