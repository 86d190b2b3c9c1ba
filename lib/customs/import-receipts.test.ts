import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { importLists as table } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { importLists } from "#lib/customs/import-lists";
import { makeList, makeReceipt, statuses, stored } from "#lib/customs/import-lists.testing";
import { importReceipts } from "#lib/customs/import-receipts";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { asSystem } from "#lib/testing";

describe("receipts", () => {
  it.each([
    ["list first", false],
    ["receipt first", true],
  ])("release a list: %s", async (_, receiptFirst) => {
    const list = makeList();
    const receipt = makeReceipt(list);
    if (receiptFirst) expect(statuses(await asSystem(importReceipts, [receipt]))).toEqual(["taken"]);
    await asSystem(importLists, [list]);
    expect((await stored(list)).status).toBe(receiptFirst ? "released" : "not_released");
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
    const first = makeReceipt(list, { returnedAt: new Date("2026-08-03T00:00:00Z") });
    const same = { copNo: first.copNo, preNo: first.preNo, invtNo: first.invtNo };
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
  });

  it.each([
    ["later", "2026-08-05T00:00:00Z"],
    ["earlier", "2026-08-01T00:00:00Z"],
  ])("never move a release: a %s one is named and changes nothing", async (_, at) => {
    const list = makeList();
    const first = makeReceipt(list, { returnedAt: new Date("2026-08-03T00:00:00Z") });
    const { copNo, preNo, invtNo } = first;
    const other = makeReceipt(list, { copNo, preNo, invtNo, returnedAt: new Date(at) });
    await asSystem(importLists, [list]);
    expect(statuses(await asSystem(importReceipts, [first]))).toEqual(["taken"]);
    expect(await asSystem(importReceipts, [other, first])).toMatchObject([
      {
        status: "refused",
        problem: { field: "returnTime", reason: "release_differs", params: { value: invtNo } },
      },
      { status: "unchanged" },
    ]);
    expect(statuses(await asSystem(importReceipts, [other]))).toEqual(["release_differs"]);
    expect(await stored(list)).toMatchObject({ status: "released", releasedAt: first.returnedAt });
  });

  it("release a list that came after several of them by the first", async () => {
    const list = makeList();
    const first = makeReceipt(list, { returnedAt: new Date("2026-08-03T00:00:00Z") });
    const { copNo, preNo, invtNo } = first;
    const other = makeReceipt(list, { copNo, preNo, invtNo, returnedAt: new Date("2026-08-05T00:00:00Z") });
    await asSystem(importReceipts, [other, first]);
    await asSystem(importLists, [list]);
    expect(await stored(list)).toMatchObject({ releasedAt: first.returnedAt });
  });

  it("never give a list the number of another", async () => {
    const [list, other] = [makeList(), makeList()];
    const receipt = makeReceipt(list);
    await asSystem(importLists, [list, other]);
    await asSystem(importReceipts, [receipt]);
    await asSystem(importReceipts, [makeReceipt(other, { invtNo: receipt.invtNo })]);
    expect(await stored(other)).toMatchObject({ status: "not_released", invtNo: null });
  });

  it("name the office of goods that came before the release, and tell it of them", async () => {
    const sale = await makeSale({ status: "not_released" });
    const owner = await makeReturn(sale);
    const { itemId } = await makePiece(sale, owner);
    await asSystem(({ tx }) => tx.update(items).set({ officeCode: null }).where(eq(items.id, itemId)), null);
    const invtNo = `49982026I${randomDigits(9)}`;
    const { copNo, ebcCode } = sale;
    const receipt = { ...makeReceipt(makeList()), copNo, ebcCode, invtNo };
    expect(statuses(await asSystem(importReceipts, [receipt]))).toEqual(["taken"]);
    const after = await asSystem(async ({ tx }) => {
      const [piece] = await tx.select().from(items).where(eq(items.id, itemId));
      const [row] = await tx.select().from(returns).where(eq(returns.id, owner.returnId));
      const told = await tx.select().from(feedbackMessages).where(eq(feedbackMessages.listId, sale.listId));
      return { piece, row, told };
    }, null);
    expect(after).toMatchObject({
      piece: { officeCode: "4998", headSequence: 2 },
      row: { officeCode: "4998", headSequence: 2 },
      told: [{ phase: "arrived", officeCode: "4998" }],
    });
  });
});
