import { expect, test } from "vitest";
import { randomOffice } from "#lib/feedback/message.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { listReturnRows } from "#lib/tracking/list-return-rows";
import { ListReturns } from "#lib/tracking/list-returns";

test("a table of returns holds every page of the own list in its order, and nothing of another's", async () => {
  const officeCode = await randomOffice();
  const sale = await makeSale({ officeCode });
  const made = [];
  for (let n = 0; n < 52; n++) made.push((await makeReturn(sale)).returnNo);
  await makeReturn(await makeSale({ officeCode: await randomOffice() }));
  const officer = await actorFor("origin_officer", officeCode);
  const { rows, isCut } = await runUseCase(officer, listReturnRows, ListReturns.parse({}));
  expect(rows.map(({ returnNo }) => returnNo).sort()).toEqual(made.sort());
  expect(isCut).toBe(false);
  const asked = ListReturns.parse({ stage: "ended" });
  expect((await runUseCase(officer, listReturnRows, asked)).rows).toEqual([]);
});
