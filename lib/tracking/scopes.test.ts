import { describe, expect, test } from "vitest";
import { getPhoto } from "#lib/evidence/get-photo";
import { answerGoods } from "#lib/goods/answer-goods";
import { listGoods } from "#lib/goods/list-goods";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { findByCode } from "#lib/tracking/find-by-code";
import { getItem } from "#lib/tracking/get-item";
import { getReturn } from "#lib/tracking/get-return";
import { listReturnChoices } from "#lib/tracking/list-return-choices";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";

const whole = ListReturns.parse({});

/** The goods of two owners who have nothing in common, one admitted piece with a photo each. */
async function twoOwners() {
  const make = async () => {
    const piece = await makeAdmitted({
      sale: await makeSale({ lines: [{ qty: "1" }], officeCode: officeCode() }),
    });
    await photographPiece(piece.plate);
    return piece;
  };
  return { mine: await make(), theirs: await make() };
}

// One after the other: a few random ones of a thousand meet too often.
let officesMade = 0;
const officeCode = () => String(5000 + officesMade++);

const scopes = [
  ["merchant", "ebcCode"],
  ["platform", "ebpCode"],
  ["agent", "agentCode"],
  ["origin_officer", "officeCode"],
] as const;

describe.each(scopes)("a %s", (role, code) => {
  test("sees its own returns, pieces and photos, and nothing of another", async () => {
    const { mine, theirs } = await twoOwners();
    const actor = await actorFor(role, mine.sale[code]);
    const page = await runUseCase(actor, listReturns, whole);
    expect(page.total).toBe(1);
    const [row] = page.rows;
    expect(row).toMatchObject({ orderNo: mine.sale.orderNo, states: [{ state: "admitted", pieces: 1 }] });

    const file = await runUseCase(actor, getReturn, { returnNo: row?.returnNo ?? "" });
    expect(file).toMatchObject({ buyer: null, check: null, pieces: [{ plate: mine.plate }] });
    expect(file.clocks.arrival).toBeNull();
    const item = await runUseCase(actor, getItem, { plate: mine.plate });
    expect(item.file.photos).toHaveLength(1);
    const photo = item.file.photos[0]?.id ?? "";
    expect(await runUseCase(actor, getPhoto, { id: photo })).toHaveProperty("sha256");

    const stranger = await actorFor(role, theirs.sale[code]);
    expect(await refusalOf(runUseCase(stranger, getReturn, { returnNo: row?.returnNo ?? "" }))).toBe(
      "not_found",
    );
    expect(await refusalOf(runUseCase(stranger, getItem, { plate: mine.plate }))).toBe("not_found");
    expect(await refusalOf(runUseCase(stranger, getPhoto, { id: photo }))).toBe("not_found");
  });

  test("finds its own codes only, and is offered its own choices only", async () => {
    const { mine, theirs } = await twoOwners();
    const actor = await actorFor(role, mine.sale[code]);
    const find = (text: string) => runUseCase(actor, findByCode, { code: text });
    expect(await find(mine.plate)).toEqual({ kind: "item", plate: mine.plate });
    expect((await find(mine.sale.orderNo)).kind).toBe("return");
    for (const foreign of [
      theirs.plate,
      theirs.sale.orderNo,
      theirs.sale.invtNo ?? "",
      theirs.sale.logisticsNo,
    ]) {
      expect([foreign, await find(foreign)]).toEqual([foreign, { kind: "none" }]);
    }
    const choices = await runUseCase(actor, listReturnChoices, null);
    expect(choices.shops.map((shop) => shop.code)).toEqual([mine.sale.ebcCode]);
    expect(choices.offices.map((office) => office.code)).toEqual([mine.sale.officeCode]);
  });
});

test("goods are their owner's from admitted on, not before", async () => {
  const sale = await makeSale();
  const owner = await makeReturn(sale);
  const { plate } = await makePiece(sale, owner);
  const merchant = await actorFor("merchant", sale.ebcCode);
  expect(await refusalOf(runUseCase(merchant, getItem, { plate }))).toBe("not_found");
  const file = await runUseCase(merchant, getReturn, { returnNo: owner.returnNo });
  expect(file.pieces).toEqual([]);
  expect(JSON.stringify(file.history)).not.toContain(plate);
  const office = await actorFor("origin_officer", sale.officeCode);
  expect((await runUseCase(office, getReturn, { returnNo: owner.returnNo })).pieces).toMatchObject([
    { plate },
  ]);
});

test("two suppliers see and count and answer their own goods only", async () => {
  const { mine, theirs } = await twoOwners();
  const merchant = await actorFor("merchant", mine.sale.ebcCode);
  const goods = await runUseCase(merchant, listGoods, { view: "to_check" });
  expect(goods.rows.map(({ plate }) => plate)).toEqual([mine.plate]);
  expect(goods.counts).toEqual({ to_check: 1, reminded: 0, confirmed: 0, disputed: 0, closed: 0 });
  const answer = { plates: [mine.plate, theirs.plate], answer: "confirmed" as const, reason: null };
  expect(await refusalOf(runUseCase(merchant, answerGoods, answer))).toBe("not_found");
  expect((await runUseCase(merchant, listGoods, { view: "to_check" })).counts.to_check).toBe(1);
});

test.each(["administrator"] as const)("an %s sees no goods", async (role) => {
  const actor = await actorFor(role);
  expect(await refusalOf(runUseCase(actor, listReturns, whole))).toBe("not_permitted");
});
