import { describe, expect, test } from "vitest";
import { readItemFile } from "#lib/returns/read-item-file";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

describe("the file of a piece", () => {
  test("holds the piece, its sale, its clocks and its photos, and no buyer", async () => {
    const sale = await makeSale();
    const owner = await makeReturn(sale);
    const { plate, waybillNo } = await makePiece(sale, owner);
    await photographPiece(plate);
    const file = await runUseCase(await actorFor("inspector"), readItemFile, plate);
    expect(file).toMatchObject({
      plate,
      state: "received",
      kind: "cosmetics",
      tax: { taxFen: 1670, allowanceFen: 18_350 },
      parcel: { waybillNo },
      return: { returnNo: owner.returnNo },
      list: { invtNo: sale.invtNo },
      line: { gnum: 1, qty: "2.00000", elsewhereQty: "0" },
      clocks: { application: { state: "running", daysLeft: 20 }, arrival: { state: "kept" } },
      conformity: { conforming: true },
      photos: [{ takerRole: "inspector" }],
    });
    expect(JSON.stringify(file)).not.toContain("张");
  });

  test("says what other returns have on its line, never what its own return has", async () => {
    const sale = await makeSale({ lines: [{ qty: "5" }] });
    const [mine, other] = [await makeReturn(sale), await makeReturn(sale)];
    const { plate } = await makePiece(sale, mine);
    await makePiece(sale, mine);
    await makePiece(sale, other);
    const file = await runUseCase(await actorFor("inspector"), readItemFile, plate);
    expect(file.line).toMatchObject({ qty: "5.00000", elsewhereQty: "1" });
  });

  test("of a list without its release says that its clocks cannot be told", async () => {
    const sale = await makeSale({ status: "not_released" });
    const { plate } = await makePiece(sale, await makeReturn(sale));
    const file = await runUseCase(await actorFor("officer"), readItemFile, plate);
    expect(file.clocks.application).toEqual({ state: "not_decidable" });
    expect(file.conformity).toMatchObject({ conforming: false, decidable: false });
  });

  test("does not exist for another merchant", async () => {
    const sale = await makeSale();
    const { plate } = await makePiece(sale, await makeReturn(sale));
    const stranger = await actorFor("merchant", "C000000000");
    expect(await refusalOf(runUseCase(stranger, readItemFile, plate))).toBe("not_found");
  });
});

describe("the arrival of a piece, seen by who does not see boxes", () => {
  const day = 86_400_000;
  const ago = (days: number) => new Date(Date.now() - days * day);
  const eyes = async (releasedDaysAgo: number, receivedAt: Date) => {
    const sale = await makeSale({ releasedAt: ago(releasedDaysAgo) });
    const { plate } = await makePiece(sale, await makeReturn(sale), { arrivedAt: ago(15), receivedAt });
    const read = async (role: "officer" | "origin_officer", code: string | null) =>
      runUseCase(await actorFor(role, code), readItemFile, plate);
    return { inside: await read("officer", null), outside: await read("origin_officer", sale.officeCode) };
  };

  test("is in time once the piece came out of its box in time", async () => {
    const { outside } = await eyes(20, ago(10));
    expect(outside.parcel).toBeNull();
    expect(outside.clocks.arrival.state).toBe("kept");
    expect(outside.conformity).toMatchObject({ conforming: true, decidable: true });
  });

  test("is never called late because the box was opened late", async () => {
    const { inside, outside } = await eyes(50, ago(0));
    expect(inside.clocks.arrival.state).toBe("kept");
    expect(inside.conformity.reasons).toEqual(["application_late"]);
    expect(outside.clocks.arrival).toEqual({ state: "not_decidable" });
    expect(outside.conformity).toMatchObject({ decidable: false, reasons: ["application_late"] });
  });
});
