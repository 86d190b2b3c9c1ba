import { describe, expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { asProposed, eventsOf } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { getPlace } from "#lib/places/get-place";
import { placeEvents, put, standing } from "#lib/places/put.testing";
import { putAway } from "#lib/places/put-away";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { openParcel } from "#lib/receiving/open-parcel";
import { raceBehind } from "#lib/returns/race.testing";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { reportMissing } from "#lib/stock/report-missing";
import { actorFor, refusalOf } from "#lib/testing";

async function makeSettledPiece() {
  const { plate } = await makeBooked();
  await runUseCase(await actorFor("supervisor"), settleOutcome, asProposed(plate));
  return plate;
}

describe("putting a piece away", () => {
  test("is a fact of the piece, with its history; a second scan changes nothing", async () => {
    const clerk = await actorFor("stock_controller");
    const { plate } = await makeBooked();
    const { first, second } = await makeTestZone("stock", 1);
    expect(await put(clerk, plate, first)).toMatchObject({
      result: "put",
      kind: "piece",
      to: first,
      fill: { used: 1, capacity: 1 },
    });
    expect(await put(clerk, plate, first)).toMatchObject({ result: "already" });
    await put(clerk, plate, second);
    expect(await standing(plate)).toBe(second);
    expect(await placeEvents(plate)).toEqual([
      ["put_away", null, first],
      ["put_away", first, second],
    ]);
  });

  test("a full location takes it, and its fill says so", async () => {
    const clerk = await actorFor("receiver");
    const { first } = await makeTestZone("unadmitted", 1);
    await put(clerk, (await makeOnePiece()).plate, first);
    expect((await put(clerk, (await makeOnePiece()).plate, first)).fill).toEqual({ used: 2, capacity: 1 });
  });

  test("stops in the wrong zone: what is not admitted in stock, stock among what is not (R20)", async () => {
    const clerk = await actorFor("stock_controller");
    const stock = await makeTestZone("stock");
    const unadmitted = await makeTestZone("unadmitted");
    const fresh = await makeOnePiece();
    const booked = await makeBooked();
    expect(await refusalOf(put(clerk, fresh.plate, stock.first))).toBe("zone_wrong");
    expect(await refusalOf(put(clerk, booked.plate, unadmitted.first))).toBe("zone_wrong");
    expect(await standing(fresh.plate)).toBeNull();
  });

  test("needs labels that are there: no zone's, no other warehouse's, no waybill's", async () => {
    const clerk = await actorFor("receiver");
    const { plate } = await makeOnePiece();
    const { first } = await makeTestZone("unadmitted");
    expect(await refusalOf(put(clerk, plate, "SF1234567890123"))).toBe("code_refused");
    expect(await refusalOf(put(clerk, first, first))).toBe("code_refused");
    expect(await refusalOf(put(clerk, plate, "LOC-ZZZZ-01-01-1-A"))).toMatch(/not_found|code_refused/);
    const officer = await actorFor("officer");
    expect(await refusalOf(put(officer, plate, first))).toBe("not_permitted");
  });

  test("leaves its place when it leaves the floor", async () => {
    const clerk = await actorFor("stock_controller");
    const { plate } = await makeBooked();
    await put(clerk, plate, (await makeTestZone("stock")).first);
    await runUseCase(clerk, reportMissing, { plate, reason: "不在架上" });
    expect(await standing(plate)).toBeNull();
    const { first } = await makeTestZone("stock");
    expect(await refusalOf(put(clerk, plate, first))).toBe("item_state_forbids");
  });
});

describe("a container", () => {
  test("stops a piece of another outcome, and moves with all in it", async () => {
    const clerk = await actorFor("stock_controller");
    const plate = await makeSettledPiece();
    const tote = await makeTote("release");
    expect(await refusalOf(put(clerk, plate, await makeTote("destroy")))).toBe("container_differs");
    await put(clerk, plate, tote);
    const { first, second } = await makeTestZone("stock");
    expect(await put(clerk, tote, first)).toMatchObject({ kind: "container", name: "1", fill: { used: 1 } });
    await put(clerk, tote, second);
    const officer = await actorFor("officer");
    const here = await runUseCase(officer, getPlace, { code: second });
    expect(here).toMatchObject({
      containers: [{ code: tote, used: 1 }],
      pieces: [{ plate, container: tote }],
    });
    expect((await placeEvents(plate)).slice(1)).toEqual([
      ["moved_with_container", null, first],
      ["moved_with_container", first, second],
    ]);
    expect(await refusalOf(put(clerk, tote, await makeTote("release")))).toBe("code_refused");
  });

  test("goes nowhere where one of its pieces may not stand", async () => {
    const clerk = await actorFor("stock_controller");
    const tote = await makeTote("release");
    await put(clerk, await makeSettledPiece(), tote);
    expect(await refusalOf(put(clerk, tote, (await makeTestZone("unadmitted")).first))).toBe("zone_wrong");
    const { container } = await runUseCase(clerk, getPlace, { code: tote });
    expect(container?.at).toBeNull();
  });

  test("is held while a piece goes in, so that it is not moved past the piece's rule", async () => {
    const clerk = await actorFor("stock_controller");
    const tote = await makeTote("open");
    const { plate } = await makeOnePiece();
    const stock = await makeTestZone("stock");
    const [, moved] = await raceBehind(clerk, putAway, { code: plate, to: tote, reason: null }, () =>
      put(clerk, tote, stock.first),
    );
    expect(moved).toMatchObject({ status: "rejected", reason: { code: "zone_wrong" } });
  });
});

test("R40 R41 quarantine lets a piece out only by a supervisor with a reason, which stays on record", async () => {
  const clerk = await actorFor("receiver");
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeOnePiece();
  const cage = await makeTestZone("quarantine");
  const shelf = await makeTestZone("unadmitted");
  await step.know(plate, { hold: "customs", holdReason: "待查" });
  expect(await refusalOf(put(clerk, plate, shelf.first))).toBe("zone_wrong");
  await put(clerk, plate, cage.first);
  await put(clerk, plate, cage.second);
  expect(await refusalOf(put(supervisor, plate, shelf.first, "先放回去"))).toBe("zone_wrong");
  await step.know(plate, { hold: null, holdReason: null });
  expect(await refusalOf(put(clerk, plate, shelf.first, "已解除"))).toBe("quarantine_blocks");
  expect(await refusalOf(put(supervisor, plate, shelf.first))).toBe("reason_needed");
  await put(supervisor, plate, shelf.first, "已解除，复核无误");
  expect((await eventsOf(plate)).at(-1)?.body).toContain("复核无误");
});

test("an unopened parcel waits in the buffer at the dock, and nowhere else", async () => {
  const clerk = await actorFor("dock_clerk");
  const waybillNo = `SF${randomDigits(13)}`;
  const buffer = await makeTestZone("buffer");
  expect(await refusalOf(put(clerk, waybillNo, buffer.first))).toBe("parcel_not_arrived");
  await runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner" as const });
  expect(await refusalOf(put(clerk, waybillNo, (await makeTestZone("stock")).first))).toBe("zone_wrong");
  expect(await put(clerk, waybillNo, buffer.first)).toMatchObject({ kind: "parcel", fill: { used: 1 } });
  const fill = async () => (await runUseCase(clerk, getPlace, { code: buffer.first })).parcels.length;
  expect(await fill()).toBe(1);
  await runUseCase(await actorFor("receiver"), openParcel, {
    code: waybillNo,
    entry: "scanner" as const,
    bench: "1",
    blind: true,
  });
  expect(await refusalOf(put(clerk, waybillNo, buffer.second))).toBe("parcel_opened");
  expect(await fill()).toBe(0);
});
