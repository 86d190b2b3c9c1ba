import { expect, test } from "vitest";
import { getFill } from "#lib/dashboard/get-fill";
import { ListPieces, listPieces } from "#lib/dashboard/list-pieces";
import { listPlaces } from "#lib/places/list-places";
import { put } from "#lib/places/put.testing";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { openTaking } from "#lib/stock/open-taking";
import { actorFor, atOneMoment } from "#lib/testing";

const platesIn = async (role: "supervisor" | "officer", zone: string) =>
  (await runUseCase(await actorFor(role), listPieces, ListPieces.parse({ zone }))).rows
    .map(({ plate }) => plate)
    .sort();
const zoneAs = async (role: "supervisor" | "officer", code: string) =>
  (await runUseCase(await actorFor(role), getFill, null)).zones.find((zone) => zone.code === code);

test("a zone holds what stands on it and in its containers, as the desk of places counts, and opens these pieces", async () => {
  const { code, first, second } = await makeTestZone("unadmitted", 10);
  const by = await actorFor("stock_controller");
  const [here, boxed] = [await makeOnePiece(), await makeOnePiece()];
  const tote = await makeTote("open");
  await put(by, here.plate, first);
  await put(by, boxed.plate, tote);
  await put(by, tote, second);
  await makeTestZone("unadmitted");
  expect(await zoneAs("officer", code)).toMatchObject({ pieces: 2, boxes: 0, capacity: 20 });
  expect(await platesIn("officer", code)).toEqual([here.plate, boxed.plate].sort());
  const { zones } = await runUseCase(await actorFor("auditor"), listPlaces, {});
  expect(zones.find((zone) => zone.code === code)).toMatchObject({ used: 2, capacity: 20 });
});

test("while a zone is counted the warehouse is told neither how many nor which, and customs is", async () => {
  const { code, first } = await makeTestZone("unadmitted");
  const { plate } = await makeOnePiece();
  await put(await actorFor("stock_controller"), plate, first);
  await runUseCase(await actorFor("supervisor"), openTaking, { zoneCode: code });
  expect(await zoneAs("supervisor", code)).toMatchObject({ pieces: null, boxes: null });
  expect(await platesIn("supervisor", code)).toEqual([]);
  expect(await zoneAs("officer", code)).toMatchObject({ pieces: 1 });
  expect(await platesIn("officer", code)).toEqual([plate]);
});

test("what is to be destroyed is counted by its state, and each opens its list", async () => {
  const { plate } = await makeBooked();
  await step.know(plate, { outcome: "destroy", settledAt: new Date() });
  await atOneMoment(await actorFor("officer"), async (ctx) => {
    const { toDestroy } = await getFill(ctx);
    expect(toDestroy.find(({ state }) => state === "booked")?.pieces).toBeGreaterThan(0);
    for (const { state, pieces } of toDestroy) {
      const asked = ListPieces.parse({ outcome: "destroy", state });
      expect((await listPieces(ctx, asked)).total).toBe(pieces);
    }
  });
});
