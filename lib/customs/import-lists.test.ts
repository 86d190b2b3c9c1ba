import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { importListLines, importLists as table } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { persons } from "#db/schema/persons";
import { returns } from "#db/schema/returns";
import { importLists } from "#lib/customs/import-lists";
import type { ImportOutcome } from "#lib/customs/import-outcome";
import { importReceipts } from "#lib/customs/import-receipts";
import { importReturns } from "#lib/customs/import-returns";
import { listHead, listLine } from "#lib/customs/sample-messages.testing";
import { checkImportList, type ImportListDocument } from "#lib/domain/ceb/import-list";
import type { ListReceipt } from "#lib/domain/ceb/receipt";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { openPerson } from "#lib/seal-person";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

function makeList(change: Record<string, string> = {}, releasedAt: Date | null = null): ImportListDocument {
  const head = {
    ...listHead,
    copNo: `QD${randomDigits(16)}`,
    orderNo: `TM${randomDigits(16)}`,
    ebcCode: `C${randomDigits(9)}`,
    ...change,
  };
  const checked = checkImportList(head, [listLine, { ...listLine, gnum: "2", barCode: "无" }], releasedAt);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.document;
}

function makeReceipt({ head }: ImportListDocument, change: Partial<ListReceipt> = {}): ListReceipt {
  return {
    guid: "b85c2f00-0dec-4507-9410-1fd57d214153",
    customsCode: "3105",
    ebcCode: head.ebcCode,
    copNo: head.copNo ?? "",
    preNo: `B${randomDigits(17)}`,
    invtNo: `31052026I${randomDigits(9)}`,
    returnStatus: "800",
    returnedAt: new Date("2026-08-02T02:17:33.654Z"),
    returnInfo: "[Code:2600;Desc:放行]",
    ...change,
  };
}

const statuses = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map((outcome) => (outcome.status === "refused" ? outcome.problem.reason : outcome.status));

const stored = ({ head }: ImportListDocument) =>
  asSystem(async ({ tx }, copNo) => {
    const [row] = await tx.select().from(table).where(eq(table.copNo, copNo));
    if (!row) throw new Error("the list is not there");
    return row;
  }, head.copNo ?? "");

describe("importLists", () => {
  it("keeps a list as not released until customs says so, and its buyer only in the vault", async () => {
    const list = makeList();
    expect(statuses(await asSystem(importLists, [list]))).toEqual(["taken"]);
    const row = await stored(list);
    expect(row).toMatchObject({ status: "not_released", releasedAt: null, officeCode: null, invtNo: null });
    const [person] = await asSystem(
      ({ tx }, id) => tx.select().from(persons).where(eq(persons.id, id)),
      row.personId,
    );
    if (!person) throw new Error("the buyer is not there");
    expect(openPerson(person)).toMatchObject({ name: listHead.buyerName, idNumber: listHead.buyerIdNumber });
    const text = JSON.stringify({ ...row, personId: "" });
    for (const secret of [listHead.buyerName, listHead.buyerIdNumber, listHead.consigneeAddress]) {
      expect(text).not.toContain(secret);
    }
    const lines = await asSystem(
      ({ tx }, id) => tx.select().from(importListLines).where(eq(importListLines.listId, id)),
      row.id,
    );
    expect(lines.map(({ gnum, barCode, qty }) => [gnum, barCode, qty])).toEqual([
      [1, listLine.barCode, "2.00000"],
      [2, null, "2.00000"],
    ]);
  });

  it("changes nothing when the same list comes again, in the same batch, the next, or sent anew", async () => {
    const list = makeList();
    const again = {
      ...list,
      head: { ...list.head, guid: list.head.guid.replace("4", "5"), appTime: "20260803000000" },
    };
    expect(statuses(await asSystem(importLists, [list, again]))).toEqual(["taken", "unchanged"]);
    expect(statuses(await asSystem(importLists, [again]))).toEqual(["unchanged"]);
    expect((await stored(list)).guid).toBe(list.head.guid);
  });

  it("refuses another list under a number it holds, and takes the same number of another enterprise", async () => {
    const list = makeList();
    const other = { ...list, head: { ...list.head, orderNo: "TM0" } };
    const elsewhere = { ...list, head: { ...list.head, ebcCode: `D${randomDigits(9)}` } };
    expect(statuses(await asSystem(importLists, [list]))).toEqual(["taken"]);
    expect(statuses(await asSystem(importLists, [other, elsewhere]))).toEqual([
      "differs_from_stored",
      "taken",
    ]);
  });

  it("takes release and office from JSON, also after the list came without them", async () => {
    const releasedAt = new Date("2026-08-02T02:17:33.654Z");
    const list = makeList();
    const told = { ...list, releasedAt, head: { ...list.head, invtNo: `49992026I${randomDigits(9)}` } };
    expect(statuses(await asSystem(importLists, [list]))).toEqual(["taken"]);
    expect(statuses(await asSystem(importLists, [told, told]))).toEqual(["taken", "unchanged"]);
    expect(await stored(list)).toMatchObject({ status: "released", releasedAt, officeCode: "4999" });
    const [office] = await asSystem(
      ({ tx }) => tx.select().from(offices).where(eq(offices.code, "4999")),
      null,
    );
    expect(office).toMatchObject({ code: "4999", nameZh: null, endpoint: null });
  });

  it("is for those who may import, in their scope", async () => {
    const declarant = await actorFor("declarant");
    expect(statuses(await runUseCase(declarant, importLists, [makeList()]))).toEqual(["taken"]);
    const receiver = await actorFor("receiver");
    expect(await refusalOf(runUseCase(receiver, importLists, [makeList()]))).toBe("not_permitted");
  });
});

describe("receipts", () => {
  it.each([
    ["list first", false],
    ["receipt first", true],
  ])("release a list: %s", async (_, receiptFirst) => {
    const list = makeList();
    const receipt = makeReceipt(list);
    if (receiptFirst) expect(statuses(await asSystem(importReceipts, [receipt]))).toEqual(["taken"]);
    await asSystem(importLists, [list]);
    expect(statuses(await asSystem(importReceipts, [receipt, receipt]))).toEqual(
      receiptFirst ? ["unchanged", "unchanged"] : ["taken", "unchanged"],
    );
    expect(await stored(list)).toMatchObject({
      status: "released",
      invtNo: receipt.invtNo,
      preNo: receipt.preNo,
      officeCode: "3105",
      releasedAt: receipt.returnedAt,
    });
  });

  it("join by the E-Port's number where the list has no number of its sender", async () => {
    const list = makeList();
    const preNo = `B${randomDigits(17)}`;
    const bare = { ...list, head: { ...list.head, copNo: null, preNo } };
    await asSystem(importLists, [bare]);
    await asSystem(importReceipts, [makeReceipt(bare, { copNo: "OTHER", preNo })]);
    const [row] = await asSystem(({ tx }) => tx.select().from(table).where(eq(table.preNo, preNo)), null);
    expect(row?.status).toBe("released");
  });

  it("count in customs' own order, whatever order they come in", async () => {
    const list = makeList();
    const last = makeReceipt(list, { returnedAt: new Date("2026-08-05T00:00:00Z") });
    const same = { copNo: last.copNo, preNo: last.preNo, invtNo: last.invtNo };
    const first = makeReceipt(list, { ...same, returnedAt: new Date("2026-08-03T00:00:00Z") });
    const state = makeReceipt(list, {
      ...same,
      returnStatus: "120",
      returnedAt: new Date("2026-08-04T00:00:00Z"),
    });
    await asSystem(importLists, [list]);
    await asSystem(importReceipts, [state]);
    expect(await stored(list)).toMatchObject({ status: "not_released", lastReceiptAt: state.returnedAt });
    await asSystem(importReceipts, [first]);
    expect(await stored(list)).toMatchObject({ status: "released", releasedAt: first.returnedAt });
    await asSystem(importReceipts, [last]);
    await asSystem(importReceipts, [
      makeReceipt(list, { ...same, returnedAt: new Date("2026-08-01T00:00:00Z") }),
    ]);
    expect(await stored(list)).toMatchObject({ releasedAt: last.returnedAt, lastReceiptAt: last.returnedAt });
  });

  it("never give a list the number of another", async () => {
    const [list, other] = [makeList(), makeList()];
    const receipt = makeReceipt(list);
    await asSystem(importLists, [list, other]);
    await asSystem(importReceipts, [receipt]);
    await asSystem(importReceipts, [makeReceipt(other, { invtNo: receipt.invtNo })]);
    expect(await stored(other)).toMatchObject({ status: "not_released", invtNo: null });
  });

  it("name the office of returns that were announced before the release", async () => {
    const list = makeList();
    await asSystem(importLists, [list]);
    await asSystem(importReturns, [
      {
        returnNo: `TH${randomDigits(14)}`,
        orderNo: list.head.orderNo,
        invtNo: null,
        forwardWaybill: null,
        waybills: [],
        lines: [{ gnum: 1, barcode: null, qty: "1" }],
        reason: "不合适",
        authorised: true,
      },
    ]);
    await asSystem(importReceipts, [makeReceipt(list)]);
    const { orderNo } = list.head;
    const [row] = await asSystem(
      ({ tx }) => tx.select().from(returns).where(eq(returns.orderNo, orderNo)),
      null,
    );
    expect(row?.officeCode).toBe("3105");
  });
});
