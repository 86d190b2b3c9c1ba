import { expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { settlementMeasures } from "#lib/domain/settlement";
import { getSettlement } from "#lib/goods/get-settlement";
import { listGoods } from "#lib/goods/list-goods";
import { listSettled } from "#lib/goods/list-settled";
import { executeBatch } from "#lib/outbound/execute-batch";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

/** A merchant with one piece that was released today, and two that stay, one of them for forty days. */
async function merchantWithGoods() {
  const bench = await actorFor("supervisor");
  const { plate, sale } = await makeSettled("release", bench);
  const more = await makeSale({ ebcCode: sale.ebcCode, ebpCode: sale.ebpCode, lines: [{ qty: "2" }] });
  const staying = [
    await makeAdmitted({ sale: more, now: ago(40) }),
    await makeAdmitted({ sale: more, now: ago(3) }),
  ];
  const batchNo = await sealedLoad(bench, "release", [plate]);
  await runUseCase(bench, executeBatch, { batchNo, gateAt: null });
  return { sale, plates: [plate, ...staying.map((piece) => piece.plate)] };
}

const totalOf = async (actor: Actor, measure: (typeof settlementMeasures)[number]) =>
  (await runUseCase(actor, getSettlement, null)).rows
    .map(({ counts }) => counts[measure])
    .reduce((sum, count) => sum + count, 0);

test("the months of all pieces add up to their days in storage and to what was done with them", async () => {
  const { sale } = await merchantWithGoods();
  const owner = await actorFor("merchant", sale.ebcCode);
  expect(await totalOf(owner, "storage")).toBe(10 + 40 + 3);
  expect(await totalOf(owner, "admitted")).toBe(3);
  expect(await totalOf(owner, "release")).toBe(1);
  expect(await totalOf(owner, "destroy")).toBe(0);
  const here = await runUseCase(owner, listGoods, { view: "closed" });
  expect(here.rows.map(({ storageDays }) => storageDays)).toEqual([10]);
});

test("each number is the sum of the pieces it opens, for a merchant and for its platform", async () => {
  const { sale, plates } = await merchantWithGoods();
  for (const owner of [await actorFor("merchant", sale.ebcCode), await actorFor("platform", sale.ebpCode)]) {
    const { rows } = await runUseCase(owner, getSettlement, null);
    expect(rows.length).toBeGreaterThan(0);
    for (const { month, ebcCode, counts } of rows) {
      expect(ebcCode).toBe(sale.ebcCode);
      for (const measure of settlementMeasures) {
        const behind = await runUseCase(owner, listSettled, { month, measure, of: sale.ebcCode });
        const sum = behind.rows.reduce((total, { amount }) => total + amount, 0);
        expect([month, measure, sum]).toEqual([month, measure, counts[measure]]);
        expect(behind.rows.every(({ plate }) => plates.includes(plate))).toBe(true);
      }
    }
  }
});

test("nobody sees or counts another's", async () => {
  const { sale } = await merchantWithGoods();
  const neighbour = await makeAdmitted();
  const other = await actorFor("merchant", neighbour.sale.ebcCode);
  expect(await totalOf(other, "admitted")).toBe(1);
  const month = new Date().toISOString().slice(0, 7);
  const asked = { month, measure: "admitted", of: sale.ebcCode } as const;
  expect((await runUseCase(other, listSettled, asked)).rows).toEqual([]);
  expect(await refusalOf(runUseCase(await actorFor("officer"), getSettlement, null))).toBe("not_permitted");
});
