import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { importListLines } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { persons } from "#db/schema/persons";
import { importLists } from "#lib/customs/import-lists";
import { makeList, statuses, stored } from "#lib/customs/import-lists.testing";
import { listHead, listLine } from "#lib/customs/sample-messages.testing";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { openPerson } from "#lib/seal-person";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

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
