import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { returnLines, returns, returnWaybills } from "#db/schema/returns";
import { importReturns } from "#lib/customs/import-returns";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import { makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

function announce(sale: Sale, change: Partial<AnnouncedReturn> = {}): AnnouncedReturn {
  return {
    returnNo: `TH${randomDigits(14)}`,
    orderNo: sale.orderNo,
    invtNo: null,
    forwardWaybill: null,
    waybills: [{ waybillNo: `YT${randomDigits(12)}`, carrier: "圆通" }],
    lines: [{ gnum: 1, barcode: null, qty: "1", serials: [] }],
    reason: "七天无理由",
    authorised: false,
    ...change,
  };
}

async function outcomesOf(...announced: AnnouncedReturn[]) {
  const outcomes = await asSystem(importReturns, announced);
  return outcomes.map((outcome) =>
    outcome.status === "refused" ? `${outcome.problem.field} ${outcome.problem.reason}` : outcome.status,
  );
}

const stored = (returnNo: string) =>
  asSystem(async ({ tx }) => {
    const rows = await tx.select().from(returns).where(eq(returns.platformReturnNo, returnNo));
    const id = rows[0]?.id ?? "";
    const lines = await tx.select().from(returnLines).where(eq(returnLines.returnId, id));
    const waybills = await tx.select().from(returnWaybills).where(eq(returnWaybills.returnId, id));
    return { rows, lines, waybills };
  }, null);

describe("importReturns", () => {
  it("ties a return to its sale, its owner and its office", async () => {
    const sale = await makeSale();
    const announced = announce(sale, { authorised: true });
    expect(await outcomesOf(announced)).toEqual(["taken"]);
    const { rows, lines, waybills } = await stored(announced.returnNo);
    expect(rows).toMatchObject([
      {
        listId: sale.listId,
        ebpCode: sale.ebpCode,
        ebcCode: sale.ebcCode,
        officeCode: sale.officeCode,
        source: "announced",
        authorisation: "given",
        reason: "七天无理由",
        headSequence: 1,
      },
    ]);
    expect(lines).toMatchObject([{ gnum: 1, announcedQty: "1.00000" }]);
    expect(waybills).toMatchObject(announced.waybills);
  });

  it("finds the sale by list number, by forward waybill and the line by its barcode", async () => {
    const sale = await makeSale();
    const lines = [{ gnum: null, barcode: sale.lines[0]?.barCode ?? "", qty: "1", serials: [] }];
    const byList = announce(sale, { orderNo: null, invtNo: sale.invtNo, lines });
    const byWaybill = announce(sale, { orderNo: null, forwardWaybill: sale.logisticsNo });
    expect(await outcomesOf(byList, byWaybill)).toEqual(["taken", "taken"]);
    expect((await stored(byList.returnNo)).lines).toMatchObject([{ gnum: 1 }]);
  });

  it("finds the sale by its forward waybill, however the list or the platform writes it", async () => {
    const waybill = `SF${randomDigits(13)}`;
    const small = await makeSale({ logisticsNo: waybill.toLowerCase() });
    const byWaybill = announce(small, { orderNo: null, forwardWaybill: waybill });
    const sale = await makeSale();
    const written = ` ${sale.logisticsNo.toLowerCase()}`;
    const byBoth = announce(sale, { forwardWaybill: written });
    const alone = announce(sale, { orderNo: null, forwardWaybill: written });
    expect(await outcomesOf(byWaybill, byBoth, alone)).toEqual(["taken", "taken", "taken"]);
  });

  it("makes one return of the same announcement, in one batch or two", async () => {
    const announced = announce(await makeSale());
    expect(await outcomesOf(announced, announced)).toEqual(["taken", "unchanged"]);
    expect(await outcomesOf(announced)).toEqual(["unchanged"]);
    expect((await stored(announced.returnNo)).rows).toHaveLength(1);
  });

  it("names what differs from an earlier announcement", async () => {
    const announced = announce(await makeSale());
    await outcomesOf(announced);
    expect(await outcomesOf({ ...announced, waybills: [] })).toEqual(["waybills differs_from_stored"]);
    expect(
      await outcomesOf({ ...announced, lines: [{ gnum: 1, barcode: null, qty: "2", serials: [] }] }),
    ).toEqual(["lines differs_from_stored"]);
  });

  it("keeps the serial numbers of a line, however it is named, and tells them apart from others", async () => {
    const sale = await makeSale({ lines: [{ qty: "3" }] });
    const barcode = sale.lines[0]?.barCode ?? "";
    const named = { gnum: 1, barcode: null, qty: "2", serials: ["SN-2", "SN-1"] };
    const coded = { gnum: null, barcode, qty: "1", serials: ["SN-3"] };
    const announced = announce(sale, { lines: [named, coded] });
    expect(await outcomesOf(announced)).toEqual(["taken"]);
    expect((await stored(announced.returnNo)).lines).toMatchObject([{ serials: ["SN-2", "SN-1", "SN-3"] }]);
    const turned = { ...announced, lines: [coded, { ...named, serials: ["SN-1", "SN-2"] }] };
    expect(await outcomesOf(turned)).toEqual(["unchanged"]);
    const other = { ...announced, lines: [{ ...named, serials: ["SN-1", "SN-9"] }, coded] };
    expect(await outcomesOf(other)).toEqual(["lines differs_from_stored"]);
  });

  it("refuses a serial number twice on one line, however the line is named and the number is spelled", async () => {
    const sale = await makeSale({ lines: [{ qty: "3" }, { qty: "1" }] });
    const barcode = sale.lines[0]?.barCode ?? "";
    const named = { gnum: 1, barcode: null, qty: "2", serials: ["SN-2", "SN-1"] };
    const coded = { gnum: null, barcode, qty: "1", serials: ["sn-1"] };
    const other = { gnum: 2, barcode: null, qty: "1", serials: ["SN-1"] };
    expect(
      await outcomesOf(
        announce(sale, { lines: [named, coded] }),
        announce(sale, { lines: [coded, named] }),
        announce(sale, { lines: [named, other] }),
      ),
    ).toEqual(["lines[2].serials serial_twice", "lines[2].serials serial_twice", "taken"]);
  });

  it("refuses what it cannot tie, and takes the others", async () => {
    const sale = await makeSale({ lines: [{ qty: "2" }, { qty: "1", barCode: null }] });
    const line = (gnum: number | null, qty: string, barcode: string | null = null) => ({
      gnum,
      barcode,
      qty,
      serials: [],
    });
    expect(
      await outcomesOf(
        announce(sale, { orderNo: "nobody" }),
        announce(sale, { lines: [line(3, "1")] }),
        announce(sale, { lines: [line(null, "1", "4000000000000")] }),
        announce(sale, { lines: [line(2, "1.00001")] }),
        announce(sale, { lines: [line(1, "2"), line(null, "1", sale.lines[0]?.barCode)] }),
        announce(sale),
      ),
    ).toEqual([
      "orderNo list_unknown",
      "lines[1].gnum line_unknown",
      "lines[1].barcode line_unknown",
      "lines[1].qty quantity_exceeded",
      "lines[2].qty quantity_exceeded",
      "taken",
    ]);
  });

  it("is for those who may announce", async () => {
    const announced = announce(await makeSale());
    const actor = await actorFor("receiver");
    expect(await refusalOf(runUseCase(actor, importReturns, [announced]))).toBe("not_permitted");
  });
});
