import { expect, test } from "vitest";
import type { Role } from "#lib/domain/role";
import { getPlace } from "#lib/places/get-place";
import { listPlaces } from "#lib/places/list-places";
import { makeTote } from "#lib/places/testing";
import { listLabels } from "#lib/receiving/list-labels";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { openTaking } from "#lib/stock/open-taking";
import { close, count, put, sign, stockedZone } from "#lib/stock/taking.testing";
import { actorFor } from "#lib/testing";
import { inquire } from "#lib/tracking/inquire";

type Stocked = Awaited<ReturnType<typeof stockedZone>>;

/** A zone with two pieces at its first location, one of them in a tote. */
async function zoneWithTote() {
  const stocked = await stockedZone(1);
  const tote = await makeTote("open");
  const { plate } = await makeBooked();
  await put(stocked.controller, plate, tote);
  await put(stocked.controller, tote, stocked.zone.first);
  return { stocked, tote, plate };
}

/** What one role is told of how much stands in the zone, at its first location and in the tote. */
async function toldTo(role: Role, { zone }: Stocked, tote: string) {
  const actor = await actorFor(role);
  const at = await runUseCase(actor, getPlace, { code: zone.first });
  const inside = await runUseCase(actor, getPlace, { code: tote });
  const { zones, locations } = await runUseCase(actor, listPlaces, { zone: zone.code });
  const asked = await Promise.all(
    [zone.first, tote].map(async (code) => (await runUseCase(actor, inquire, { code })).things[0]),
  );
  const labels = await Promise.all(
    [zone.code, zone.first, tote].map(
      async (of) => (await runUseCase(actor, listLabels, { of })).rows.length,
    ),
  );
  return {
    pieces: [at.pieces.length, inside.pieces.length],
    containers: at.containers.length,
    used: [
      at.fill.used,
      inside.fill.used,
      zones.find(({ code }) => code === zone.code)?.used,
      locations.find(({ code }) => code === zone.first)?.used,
    ],
    asked: asked.map((thing) => thing?.pieces),
    isCounted: [at.isCounted, inside.isCounted, ...asked.map((thing) => thing?.isCounted)],
    labels,
  };
}

test("R38 R40 what a zone should hold is told to nobody of the warehouse until its count is signed", async () => {
  const { stocked, tote, plate } = await zoneWithTote();
  const { zone, plates, controller, first, supervisor } = stocked;
  const open = {
    pieces: [2, 1],
    containers: 1,
    used: [2, 1, 2, 2],
    asked: [1, 1],
    isCounted: [false, false, false, false],
    labels: [2, 2, 1],
  };
  expect(await toldTo("receiver", stocked, tote)).toEqual(open);
  const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
  const blind = {
    pieces: [0, 0],
    containers: 0,
    used: [null, null, null, null],
    asked: [null, null],
    isCounted: [true, true, true, true],
    labels: [0, 0, 0],
  };
  expect(await toldTo("receiver", stocked, tote)).toEqual(blind);
  expect(await toldTo("supervisor", stocked, tote)).toEqual(blind);
  expect(await toldTo("officer", stocked, tote)).toEqual(open);
  for (const one of [...plates, plate]) await count(first, takingNo, one, zone.first);
  await close(first, takingNo);
  expect(await toldTo("auditor", stocked, tote)).toEqual(blind);
  await sign(supervisor, takingNo);
  expect(await toldTo("receiver", stocked, tote)).toEqual(open);
});
