import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { waves } from "#db/schema/account-book";
import { applications, customsDocuments } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { items } from "#db/schema/items";
import { parcelReturns, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { openBatch } from "#lib/outbound/open-batch";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { step } from "#lib/returns/steps.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { findByCode } from "#lib/tracking/find-by-code";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";
import { uuidv7 } from "#lib/uuid";

const codes: Record<string, string> = {};
let returnNo = "";

beforeAll(async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const owner = await makeReturn(sale);
  const piece = await makePiece(sale, owner);
  returnNo = owner.returnNo;
  Object.assign(codes, {
    "our return number": owner.returnNo,
    "the platform's return number": owner.platformReturnNo,
    "the order number": sale.orderNo,
    "the list number": sale.invtNo,
    "the list's own number": sale.copNo,
    "the return waybill": owner.waybills[0],
    "the forward waybill": sale.logisticsNo,
    "the waybill of a box": piece.waybillNo,
    "the goods barcode": sale.lines[0]?.barCode,
    "the goods barcode in 14 digits": `0${sale.lines[0]?.barCode}`,
    "small letters and spaces": ` ${owner.waybills[0]?.toLowerCase().replace("sf", "sf ")} `,
  });
  await asSystem(async (ctx: Context) => {
    await ctx.tx.insert(parcelReturns).values({ parcelId: piece.parcelId, returnId: owner.returnId });
  }, null);
});

test("a waybill that its list declares in small letters leads to its return", async () => {
  const waybill = `SF${randomDigits(13)}`;
  const owner = await makeReturn(await makeSale({ logisticsNo: waybill.toLowerCase() }));
  const found = await runUseCase(await actorFor("auditor"), findByCode, { code: waybill });
  expect(found).toEqual({ kind: "return", returnNo: owner.returnNo });
});

test("the number of a load leads to it, for those who may open it", async () => {
  const builder = await actorFor("supervisor");
  const { batchNo } = await runUseCase(builder, openBatch, { outcome: "move_out", receiver: "某商家" });
  const found = await runUseCase(builder, findByCode, { code: batchNo.toLowerCase() });
  expect(found).toEqual({ kind: "thing", of: "batch", code: batchNo });
  const outside = await runUseCase(await actorFor("merchant", "C1"), findByCode, { code: batchNo });
  expect(outside).toEqual({ kind: "none" });
});

describe("every code printed on a parcel leads to its return", () => {
  test.each([
    "our return number",
    "the platform's return number",
    "the order number",
    "the list number",
    "the list's own number",
    "the return waybill",
    "the forward waybill",
    "the waybill of a box",
    "the goods barcode",
    "the goods barcode in 14 digits",
    "small letters and spaces",
  ])("%s", async (name) => {
    const found = await runUseCase(await actorFor("auditor"), findByCode, { code: codes[name] ?? "" });
    expect(found).toEqual({ kind: "return", returnNo });
  });
});

test("a wave leads to the return of its piece for who may not open it; application, message, plate and serial number to it", async () => {
  const { plate, applicationId } = await makeBooked();
  const [guid, preNo] = [uuidv7(), `T${randomDigits(17)}`];
  const [copNo, serialNo] = [`GC${randomDigits(18)}`, `SN${randomDigits(12)}`];
  const numbers = await asSystem(async (ctx: Context) => {
    await ctx.tx.insert(customsDocuments).values({
      copNo,
      applicationId,
      appType: "1",
      bodySha256: "",
      guid,
      bodySealed: Buffer.alloc(0),
      createdAt: ctx.now,
    });
    await ctx.tx.update(applications).set({ preNo }).where(eq(applications.id, applicationId));
    const piece = await lockItem(ctx, plate);
    await recordItemFact(ctx, piece, { serialNo }, { type: "receive" });
    const [row] = await ctx.tx
      .select({ waveNo: waves.waveNo, applicationNo: applications.applicationNo, returnNo: returns.returnNo })
      .from(items)
      .innerJoin(waves, eq(waves.id, items.waveId))
      .innerJoin(applications, eq(applications.id, items.applicationId))
      .innerJoin(returns, eq(returns.id, items.returnId))
      .where(eq(items.id, piece.id));
    return row;
  }, null);
  const auditor = await actorFor("auditor");
  const find = (code: string) => runUseCase(auditor, findByCode, { code });
  const said = await runUseCase(
    auditor,
    ({ tx }) => tx.select().from(feedbackMessages).where(eq(feedbackMessages.applicationId, applicationId)),
    null,
  );
  expect(said.length).toBeGreaterThan(0);
  const { waveNo = "", applicationNo = "", returnNo = "" } = numbers ?? {};
  expect(await find(waveNo)).toEqual({ kind: "return", returnNo });
  for (const code of [applicationNo, copNo, guid, preNo]) {
    expect([code, await find(code)]).toEqual([
      code,
      { kind: "thing", of: "application", code: applicationNo },
    ]);
  }
  for (const { id } of said) expect(await find(id)).toEqual({ kind: "thing", of: "message", code: id });
  for (const code of [plate, plate.toLowerCase(), serialNo]) {
    expect([code, await find(code)]).toEqual([code, { kind: "item", plate }]);
  }
});

test("a serial number leads to the return that announces it, however it is spelled, until a piece bears it", async () => {
  const serial = `sn-${randomDigits(12)}`;
  const sale = await makeSale();
  const lines = [{ gnum: 1, qty: "2", serials: [serial, `${serial}x`] }];
  const owner = await makeReturn(sale, { lines });
  const auditor = await actorFor("auditor");
  const symbol = `]d201${(sale.lines[0]?.barCode ?? "").padStart(14, "0")}21${serial.toUpperCase()}`;
  for (const code of [serial, serial.toUpperCase(), ` ${serial.replace("-", "－")}`, symbol]) {
    const found = await runUseCase(auditor, findByCode, { code });
    expect([code, found]).toEqual([code, { kind: "return", returnNo: owner.returnNo }]);
  }
  const stranger = await actorFor("merchant", `C${randomDigits(9)}`);
  expect(await runUseCase(stranger, findByCode, { code: serial })).toEqual({ kind: "none" });
  const { plate } = await makePiece(sale, owner);
  await step.know(plate, { serialNo: serial });
  expect(await runUseCase(auditor, findByCode, { code: serial })).toEqual({ kind: "item", plate });
  const page = await runUseCase(auditor, listReturns, ListReturns.parse({ q: serial }));
  expect(page.rows.map(({ returnNo }) => returnNo)).toEqual([owner.returnNo]);
});

test("a code on several returns leads to the list of them", async () => {
  const sale = await makeSale();
  await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] });
  await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] });
  const auditor = await actorFor("auditor");
  expect(await runUseCase(auditor, findByCode, { code: sale.orderNo })).toEqual({ kind: "several" });
  const page = await runUseCase(auditor, listReturns, ListReturns.parse({ q: sale.orderNo }));
  expect(page.rows.map(({ orderNo }) => orderNo)).toEqual([sale.orderNo, sale.orderNo]);
});

test("what is nowhere leads nowhere", async () => {
  const auditor = await actorFor("auditor");
  for (const code of [randomDigits(20), "退货", "' or 1=1 --", "%", "RW-00000000X", "x".repeat(400)]) {
    expect([code, await runUseCase(auditor, findByCode, { code })]).toEqual([code, { kind: "none" }]);
  }
});
