import { expect, test } from "vitest";
import { putAway } from "#lib/places/put-away";
import { makeTestZone } from "#lib/places/testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { closeTakingCount } from "#lib/stock/close-taking-count";
import { countInTaking } from "#lib/stock/count-in-taking";
import { getTaking } from "#lib/stock/get-taking";
import { openTaking } from "#lib/stock/open-taking";
import { undoCount } from "#lib/stock/undo-count";
import { actorFor, refusalOf } from "#lib/testing";

test("R24 one's own last scan of a count is taken back, and the plate may be counted anew elsewhere", async () => {
  const controller = await actorFor("stock_controller");
  const first = await actorFor("receiver");
  const second = await actorFor("inspector");
  const zone = await makeTestZone("stock", 50);
  const [{ plate: one }, { plate: other }] = [await makeBooked(), await makeBooked()];
  for (const code of [one, other]) await runUseCase(controller, putAway, { code, to: zone.first });
  const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
  const count = (plate: string, at: string) => runUseCase(first, countInTaking, { takingNo, plate, at });
  const undo = (by = first) => runUseCase(by, undoCount, { takingNo });

  await count(one, zone.first);
  await count(other, zone.second);
  expect(await refusalOf(undo(second))).toBe("nothing_to_undo");
  expect(await undo()).toEqual({ plate: other, counted: 1 });
  expect(await runUseCase(first, getTaking, { takingNo })).toMatchObject({ counted: 1 });
  expect(await count(other, zone.first)).toMatchObject({ result: "counted", counted: 2 });
  expect(await undo()).toMatchObject({ plate: other });
  expect(await undo()).toEqual({ plate: one, counted: 0 });
  expect(await refusalOf(undo())).toBe("nothing_to_undo");
  for (const plate of [one, other]) await count(plate, zone.first);
  expect(await runUseCase(first, closeTakingCount, { takingNo })).toMatchObject({ step: "to_sign" });
  expect(await refusalOf(undo())).toBe("taking_state_forbids");
});
