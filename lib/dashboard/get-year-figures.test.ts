import { expect, test } from "vitest";
import { getYearFigures } from "#lib/dashboard/get-year-figures";
import { hourOf, ownDay } from "#lib/dashboard/testing";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const read = async (now: Date) => runUseCase(await actorFor("auditor"), getYearFigures, {}, { now });

async function arrived(at: Date) {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  return makePiece(sale, await makeReturn(sale), { arrivedAt: at });
}

test("from the first of January to the end of yesterday in Shanghai, and the same of the year before", async () => {
  const year = Number(ownDay().slice(0, 4));
  const day = `${year}-03-02`;
  await arrived(hourOf(`${year}-01-01`, 0, 0));
  await arrived(hourOf(day, 0, -0.01));
  await arrived(hourOf(day, 0, 0));
  const voided = await arrived(hourOf(`${year}-02-01`));
  await step.move(voided.plate, "void");
  await arrived(hourOf(`${year}-01-01`, 0, -0.01));
  await arrived(hourOf(`${year - 1}-01-01`));
  expect(await read(hourOf(day))).toEqual({
    from: `${year}-01-01`,
    to: `${year}-03-01`,
    figures: { parcels: 3, valueFen: 36_700 },
    before: { parcels: 1, valueFen: 18_350 },
  });
});

test("what the house has no record of is no figure", async () => {
  const { figures, before } = await read(new Date("1999-06-15T12:00:00+08:00"));
  expect([figures, before]).toEqual([null, null]);
});
