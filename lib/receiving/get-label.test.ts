import { expect, test } from "vitest";
import { shanghaiDay } from "#lib/domain/shanghai";
import { getLabel } from "#lib/receiving/get-label";
import { codeOf, openedSale, receive } from "#lib/receiving/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("a label has the plate's bars, its office and its day", async () => {
  const { at, sale, parcelId } = await openedSale();
  const { plate } = await receive(at, parcelId, codeOf(sale));
  const label = await runUseCase(at.actor, getLabel, { plate });
  expect(label).toMatchObject({
    plate,
    officeCode: sale.officeCode,
    outcome: null,
    receivedOn: shanghaiDay(new Date()),
  });
  /* Every character of Code 128 is 11 modules in six bars and gaps; the stop has 13 in seven. */
  const modules = label.widths.reduce((sum, width) => sum + width, 0);
  expect((modules - 13) % 11).toBe(0);
  expect(label.widths.length % 6).toBe(1);
  expect(label.widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
});

test("no label for strangers or for what is not there", async () => {
  const merchant = await actorFor("merchant", "C000000000");
  expect(await refusalOf(runUseCase(merchant, getLabel, { plate: "RW-00000001W" }))).toBe("not_permitted");
  const receiver = await actorFor("receiver");
  expect(await refusalOf(runUseCase(receiver, getLabel, { plate: "RW-ZZZZZZZZZ" }))).toBe("not_found");
});
