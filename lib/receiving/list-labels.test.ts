import { expect, test } from "vitest";
import { putAway } from "#lib/places/put-away";
import { makeTestZone } from "#lib/places/testing";
import { listLabels } from "#lib/receiving/list-labels";
import { printLabels } from "#lib/receiving/print-labels";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { createWave } from "#lib/stock/create-wave";
import { actorFor, refusalOf } from "#lib/testing";

const controller = await actorFor("stock_controller");
const listed = async (of: string) => {
  const { rows } = await runUseCase(controller, listLabels, { of });
  return rows.map(({ plate, printed }) => [plate, printed]);
};

test("a wave's labels, with how often each was printed", async () => {
  const sale = await makeSale({ lines: [{ qty: "2" }] });
  const plates = [(await makeAdmitted({ sale })).plate, (await makeAdmitted({ sale })).plate].sort();
  const { waveNo } = await runUseCase(controller, createWave, { plates });
  const [one = "", two = ""] = plates;
  await runUseCase(controller, printLabels, { plates: [two], reason: null, note: null });
  expect(await listed(waveNo.toLowerCase())).toEqual([
    [one, 0],
    [two, 1],
  ]);
  expect(await listed(`${two} ${one}`)).toHaveLength(2);
});

test("what stands in a zone, and at one of its locations", async () => {
  const zone = await makeTestZone("stock");
  const [here, there] = [await makeBooked(), await makeBooked()];
  await runUseCase(controller, putAway, { code: here.plate, to: zone.first });
  await runUseCase(controller, putAway, { code: there.plate, to: zone.second });
  expect((await listed(zone.code)).map(([plate]) => plate)).toEqual([here.plate, there.plate].sort());
  expect(await listed(zone.second)).toEqual([[there.plate, 0]]);
});

test("nothing for what means nothing, and for whom the house is closed", async () => {
  expect(await runUseCase(controller, listLabels, { of: "" })).toMatchObject({ rows: [], unread: false });
  expect(await runUseCase(controller, listLabels, { of: "纸箱" })).toMatchObject({ rows: [], unread: true });
  const merchant = await actorFor("merchant", "C1");
  expect(await refusalOf(runUseCase(merchant, listLabels, { of: "A" }))).toBe("not_permitted");
});
