import { expect, test } from "vitest";
import { receivePiece } from "#lib/receiving/receive-piece";
import { codeOf, itemOf, open, receive, receiverAt } from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

const dayMs = 86_400_000;

/** Two returns of one shop and sender, each with a box at the same bench, the first still without its piece. */
async function packedTogether(
  options: { otherShop?: boolean; otherBuyer?: boolean; daysApart?: number } = {},
) {
  const buyer = randomDigits(18);
  const ebcCode = `C${randomDigits(9)}`;
  const short = await makeSale({ ebcCode, buyer });
  const sale = await makeSale({
    ebcCode: options.otherShop ? `C${randomDigits(9)}` : ebcCode,
    buyer: options.otherBuyer ? randomDigits(18) : buyer,
  });
  const missing = await makeReturn(short);
  const owner = await makeReturn(sale);
  const early = await receiverAt("S1", new Date(Date.now() - (options.daysApart ?? 0) * dayMs));
  const at = await receiverAt("S1");
  await open(early, missing.waybills[0] ?? "");
  const { parcelId } = await open(at, owner.waybills[0] ?? "");
  return { at, parcelId, short, missing };
}

test("R33 a piece nobody expects here is looked for among what the same shop and sender miss that day", async () => {
  const { at, parcelId, short, missing } = await packedTogether();
  const ask = { parcelId, bench: "S1", code: codeOf(short) };
  const asked = await runUseCase(at.actor, receivePiece, ask);
  expect(asked).toMatchObject({
    result: "choose",
    reason: "shortage",
    candidates: [{ returnId: missing.returnId, gnum: 1, officeCode: "3105" }],
  });
  const { plate } = await receive(at, parcelId, codeOf(short), { returnId: missing.returnId, gnum: 1 });
  expect(await itemOf(plate)).toMatchObject({ returnId: missing.returnId, listId: short.listId, gnum: 1 });
});

test("R33 who says that it is none of them has a stranger, as before", async () => {
  const { at, parcelId, short } = await packedTogether();
  const piece = await receive(at, parcelId, codeOf(short), { notOnList: true });
  expect(piece).toMatchObject({ gnum: null, mismatches: ["not_on_list"] });
});

test.each([
  ["of another shop", { otherShop: true }],
  ["of another sender", { otherBuyer: true }],
  ["of another day", { daysApart: 2 }],
])("what is missing %s is not offered, and not taken", async (_, options) => {
  const { at, parcelId, short, missing } = await packedTogether(options);
  const ask = { parcelId, bench: "S1", code: codeOf(short) };
  expect(await runUseCase(at.actor, receivePiece, ask)).toMatchObject({ reason: "no_match" });
  const forced = runUseCase(at.actor, receivePiece, { ...ask, returnId: missing.returnId, gnum: 1 });
  expect(await refusalOf(forced)).toBe("piece_not_expected");
});

test("R19 one barcode wanted by two returns in a box is asked for, the first to lapse on top", async () => {
  const barCode = randomGtin();
  const waybill = `SF${randomDigits(13)}`;
  const later = await makeSale({
    lines: [{ qty: "1", barCode }],
    releasedAt: new Date(Date.now() - 3 * dayMs),
  });
  const sooner = await makeSale({
    lines: [{ qty: "1", barCode }],
    releasedAt: new Date(Date.now() - 20 * dayMs),
  });
  const two = [
    await makeReturn(later, { waybills: [waybill] }),
    await makeReturn(sooner, { waybills: [waybill] }),
  ];
  const at = await receiverAt("S2");
  const { parcelId } = await open(at, waybill);
  const asked = await runUseCase(at.actor, receivePiece, { parcelId, bench: "S2", code: barCode });
  expect(asked).toMatchObject({
    result: "choose",
    reason: "several",
    candidates: [{ returnId: two[1]?.returnId }, { returnId: two[0]?.returnId }],
  });
});
