import { expect, test } from "vitest";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { exportReturns } from "#lib/tracking/export-returns";

test("a merchant's export holds what its own list shows, filtered, and nothing of another's", async () => {
  const mine = await makeSale({ lines: [{ qty: "1" }] });
  const owner = await makeReturn(mine);
  await makePiece(mine, owner);
  const theirs = await makeReturn(await makeSale());
  const merchant = await actorFor("merchant", mine.ebcCode);
  const read = (query: Record<string, string>) =>
    runUseCase(merchant, (ctx) => exportReturns(ctx, query, null), null);
  const { rows, next, total } = await read({});
  expect([rows.length, next, total]).toEqual([1, null, 1]);
  const [row] = rows;
  expect(row?.slice(0, 4)).toEqual([owner.returnNo, owner.platformReturnNo, mine.orderNo, mine.invtNo]);
  // Goods are their owner's from admitted on.
  expect(row?.slice(9, 11)).toEqual([0, { counts: [] }]);
  expect(JSON.stringify(rows)).not.toContain(theirs.returnNo);
  expect((await read({ source: "bench" })).rows).toEqual([]);
});
