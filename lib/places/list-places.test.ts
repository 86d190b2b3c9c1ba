import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { zoneLabel } from "#lib/domain/place-code";
import { belongsIn } from "#lib/domain/place-rules";
import { advisePlace } from "#lib/places/advise-place";
import { listPlaces } from "#lib/places/list-places";
import { putAway } from "#lib/places/put-away";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { waitsForPlace } from "#lib/returns/waits-for-place";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { findByCode } from "#lib/tracking/find-by-code";
import { getItem } from "#lib/tracking/get-item";

const waits = (plate: string) =>
  asSystem(
    async ({ tx }: Context) => (await tx.$count(items, and(waitsForPlace, eq(items.plate, plate)))) === 1,
    null,
  );
const put = async (plate: string, to: string) =>
  runUseCase(await actorFor("stock_controller"), putAway, { code: plate, to });

test("a zone and its locations tell how full they are, containers included", async () => {
  const { code, first, second } = await makeTestZone("unadmitted", 10);
  const tote = await makeTote("open");
  await put((await makeOnePiece()).plate, tote);
  await put(tote, second);
  await put((await makeOnePiece()).plate, first);
  const places = await runUseCase(await actorFor("auditor"), listPlaces, { zone: code });
  expect(places.zones.find((zone) => zone.code === code)).toMatchObject({ used: 2, capacity: 20 });
  expect(places.locations).toEqual(
    [
      { code: first, capacity: 10, used: 1, containers: 0, isClosed: false },
      { code: second, capacity: 10, used: 1, containers: 1, isClosed: false },
    ].sort((a, b) => a.code.localeCompare(b.code)),
  );
});

test("a piece waits for a place until it has one, and again once it may not stand there any more", async () => {
  const { plate } = await makeAdmitted();
  expect(await waits(plate)).toBe(true);
  await put(plate, (await makeTestZone("unadmitted")).first);
  expect(await waits(plate)).toBe(false);
  await step.know(plate, { hold: "customs", holdReason: "查" });
  expect(await waits(plate)).toBe(true);
  await put(plate, (await makeTestZone("quarantine")).first);
  expect(await waits(plate)).toBe(false);
});

test("a piece whose outcome was settled waits to leave the container for open ones", async () => {
  const { plate } = await makeBooked();
  const tote = await makeTote("open");
  await put(plate, tote);
  await put(tote, (await makeTestZone("stock")).first);
  expect(await waits(plate)).toBe(false);
  await step.know(plate, { outcome: "release", settledAt: new Date() });
  expect(await waits(plate)).toBe(true);
});

test("the advice names the zone by the rule, and a location there beside the same goods", async () => {
  const clerk = await actorFor("receiver");
  const { plate } = await makeBooked();
  const { second } = await makeTestZone("stock");
  const advice = () => runUseCase(clerk, advisePlace, { plate });
  const { state, hold, outcome } = await readPiece(plate);
  const belongs = belongsIn({ state, hold, outcome, identified: true, proposed: "release" });
  await put(plate, second);
  expect(await advice()).toMatchObject({ ...belongs, at: second, suggestion: second });
  await step.move(plate, "report_missing");
  expect(await refusalOf(advice())).toBe("item_state_forbids");
});

test("the search finds locations, containers and zones for those in the house, and nobody else", async () => {
  const { code, first } = await makeTestZone("stock");
  const tote = await makeTote("open");
  const find = async (text: string, role: "receiver" | "merchant" = "receiver") =>
    runUseCase(await actorFor(role, role === "merchant" ? "C1" : null), findByCode, { code: text });
  expect(await find(first.toLowerCase())).toEqual({ kind: "thing", of: "location", code: first });
  expect(await find(tote)).toEqual({ kind: "thing", of: "container", code: tote });
  expect(await find(zoneLabel(code))).toEqual({ kind: "thing", of: "zone", code: zoneLabel(code) });
  expect(await find(first, "merchant")).toEqual({ kind: "none" });
});

test("the page of a piece tells its place and its ways, and its owner neither (R42)", async () => {
  const { plate, sale } = await makeBooked();
  const { code, first } = await makeTestZone("stock");
  await put(plate, first);
  const seen = await runUseCase(await actorFor("officer"), getItem, { plate });
  expect(seen.place?.location).toMatchObject({ code: first, zone: { code } });
  expect(seen.history.at(-1)).toMatchObject({ type: "put_away", body: { putInto: first } });
  const owner = await runUseCase(await actorFor("merchant", sale.ebcCode), getItem, { plate });
  expect(owner.place).toBeNull();
  expect(JSON.stringify(owner)).not.toContain(first);
});
