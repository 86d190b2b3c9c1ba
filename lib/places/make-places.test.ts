import { expect, test } from "vitest";
import { parsePlaceCode } from "#lib/domain/place-code";
import { listPlaceSettings } from "#lib/places/list-place-settings";
import { makeContainers } from "#lib/places/make-containers";
import { MakeLocations, makeLocations } from "#lib/places/make-locations";
import { makeZone } from "#lib/places/make-zone";
import { makeTestZone, randomZoneCode } from "#lib/places/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const range = { aisle: { from: 1, to: 2 }, rack: { from: 1, to: 3 }, level: { from: 1, to: 4 } };

test("a range makes every location of it once, and leaves those that are there", async () => {
  const supervisor = await actorFor("supervisor");
  const { code } = await makeTestZone("stock", 50);
  const make = () => runUseCase(supervisor, makeLocations, { zoneCode: code, ...range, capacity: 40 });
  expect(await make()).toEqual({ made: 22, already: 2 });
  expect(await make()).toEqual({ made: 0, already: 24 });
  const { zones } = await runUseCase(await actorFor("administrator"), listPlaceSettings, null);
  expect(zones.find((zone) => zone.code === code)).toMatchObject({
    kind: "stock",
    locations: 24,
    capacity: 22 * 40 + 2 * 50,
  });
});

test("a range of more than a thousand, or one that ends before it begins, is refused at the door", () => {
  const input = { zoneCode: "A", ...range, capacity: 40 };
  expect(MakeLocations.safeParse(input).success).toBe(true);
  expect(MakeLocations.safeParse({ ...input, rack: { from: 3, to: 1 } }).success).toBe(false);
  const wide = { from: 1, to: 99 };
  expect(MakeLocations.safeParse({ ...input, aisle: wide, rack: wide }).success).toBe(false);
});

test("containers get codes that nobody else has, each for its use", async () => {
  const make = { kind: "pallet", use: "destroy", count: 3 } as const;
  const administrator = await actorFor("administrator");
  const { codes } = await runUseCase(administrator, makeContainers, make);
  expect(codes.map((code) => parsePlaceCode(code)?.kind)).toEqual(Array(3).fill("container"));
  const { containers } = await runUseCase(administrator, listPlaceSettings, null);
  const mine = containers.filter(({ code }) => codes.includes(code));
  expect(mine.map(({ kind, use }) => [kind, use])).toEqual(Array(3).fill(["pallet", "destroy"]));
});

test("places are made by a supervisor or an administrator, and a code is given once", async () => {
  const zone = { code: randomZoneCode(), name: "隔离", kind: "quarantine" } as const;
  expect(await refusalOf(runUseCase(await actorFor("receiver"), makeZone, zone))).toBe("not_permitted");
  await runUseCase(await actorFor("administrator"), makeZone, zone);
  expect(await refusalOf(runUseCase(await actorFor("supervisor"), makeZone, zone))).toBe("place_taken");
  const nowhere = { zoneCode: "0", ...range, capacity: 1 };
  expect(await refusalOf(runUseCase(await actorFor("supervisor"), makeLocations, nowhere))).toBe("not_found");
});
