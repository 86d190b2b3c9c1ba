import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { stockTakings } from "#db/schema/stock-takings";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { databaseCode } from "#lib/database-refusal";
import { eventsOf, loadOf, makeSettled, papersFor, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { putAway } from "#lib/places/put-away";
import { makeTestZone } from "#lib/places/testing";
import { undoPutAway } from "#lib/places/undo-put-away";
import { raceBehind } from "#lib/returns/race.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { closeTakingCount } from "#lib/stock/close-taking-count";
import { countInTaking } from "#lib/stock/count-in-taking";
import { getTaking } from "#lib/stock/get-taking";
import { listTakings } from "#lib/stock/list-takings";
import { openTaking } from "#lib/stock/open-taking";
import { reportMissing } from "#lib/stock/report-missing";
import { signTaking } from "#lib/stock/sign-taking";
import { actorFor, refusalOf } from "#lib/testing";

type By = Actor & { userId: string };
const put = (by: By, code: string, to: string) => runUseCase(by, putAway, { code, to });
const count = (by: By, takingNo: string, plate: string, at: string) =>
  runUseCase(by, countInTaking, { takingNo, plate, at });
const close = (by: By, takingNo: string) => runUseCase(by, closeTakingCount, { takingNo });
const sign = (by: By, takingNo: string) => runUseCase(by, signTaking, { takingNo, remark: "逐架复盘" });

/** A zone of stock with so many booked pieces on its first location, and who works there. */
async function stockedZone(pieces: number) {
  const [controller, first, second, supervisor] = await Promise.all(
    (["stock_controller", "receiver", "inspector", "supervisor"] as const).map((role) => actorFor(role)),
  );
  if (!controller || !first || !second || !supervisor) throw new Error("nobody is there");
  const zone = await makeTestZone("stock", 50);
  const plates: string[] = [];
  for (let n = 0; n < pieces; n++) {
    const { plate } = await makeBooked();
    await put(controller, plate, zone.first);
    plates.push(plate);
  }
  return { zone, plates, controller, first, second, supervisor };
}

describe("a stock-taking", () => {
  test("is counted again by another also where the first found an empty shelf", async () => {
    const { zone, plates, controller, first, second } = await stockedZone(1);
    const [overlooked = ""] = plates;
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    expect(await close(first, takingNo)).toMatchObject({ step: "recounting" });
    expect(await refusalOf(count(first, takingNo, overlooked, zone.first))).toBe("own_work");
    expect(await refusalOf(close(first, takingNo))).toBe("own_work");
    expect(await runUseCase(first, getTaking, { takingNo })).toMatchObject({ mayCount: false });
    expect(await close(second, takingNo)).toMatchObject({ step: "to_sign" });
  });

  test("is blind, counted again by another, and its differences are written where they belong", async () => {
    const { zone, plates, controller, first, second, supervisor } = await stockedZone(3);
    const [here = "", overlooked = "", gone = ""] = plates;
    const stray = await makeBooked();
    const lost = await makeBooked();
    await runUseCase(controller, reportMissing, { plate: lost.plate, reason: "上月查过不在" });
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    for (const plate of [here, stray.plate, lost.plate]) await count(first, takingNo, plate, zone.first);
    expect(await count(first, takingNo, here, zone.first)).toMatchObject({ result: "already", counted: 3 });
    const blind = await runUseCase(supervisor, getTaking, { takingNo });
    expect(blind).toMatchObject({ step: "counting", counted: 3, again: [], result: null });
    expect(JSON.stringify(blind)).not.toContain(gone);
    expect(await close(first, takingNo)).toMatchObject({ step: "recounting" });
    expect(await refusalOf(count(first, takingNo, overlooked, zone.first))).toBe("own_work");
    expect(await runUseCase(second, getTaking, { takingNo })).toMatchObject({
      again: [zone.first],
      result: null,
    });
    for (const plate of [overlooked, stray.plate, lost.plate])
      await count(second, takingNo, plate, zone.second);
    const again = await count(second, takingNo, lost.plate, zone.second);
    expect(again).toMatchObject({ result: "already", counted: 3 });
    await close(second, takingNo);
    expect(await refusalOf(sign(controller, takingNo))).toBe("not_permitted");
    expect(await sign(supervisor, takingNo)).toEqual({ takingNo, differences: 3 });
    expect(await readPiece(gone)).toMatchObject({ state: "missing", locationCode: null });
    expect(await readPiece(overlooked)).toMatchObject({ state: "booked", locationCode: zone.first });
    expect(await readPiece(stray.plate)).toMatchObject({ state: "booked", locationCode: zone.second });
    expect(await readPiece(lost.plate)).toMatchObject({ state: "booked", locationCode: zone.second });
    for (const [plate, type] of [
      [gone, "report_missing"],
      [stray.plate, "found_in_taking"],
      [lost.plate, "find"],
    ] as const) {
      const last = (await eventsOf(plate)).filter((event) => event.type === type).at(-1);
      expect(last?.body).toContain(takingNo);
    }
    const report = await runUseCase(await actorFor("officer"), getTaking, { takingNo });
    expect(report).toMatchObject({
      step: "signed",
      remark: "逐架复盘",
      result: { goods: 4, system: 3, book: 3, differences: { length: 3 } },
    });
  });

  test("that agrees needs no second count", async () => {
    const { zone, plates, controller, first, supervisor } = await stockedZone(1);
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    await count(first, takingNo, plates[0] ?? "", zone.second);
    expect(await refusalOf(sign(supervisor, takingNo))).toBe("taking_state_forbids");
    expect(await close(first, takingNo)).toMatchObject({ step: "to_sign" });
    expect(await sign(supervisor, takingNo)).toEqual({ takingNo, differences: 0 });
    expect(await refusalOf(sign(supervisor, takingNo))).toBe("taking_state_forbids");
  });

  test("is signed by nobody who counted, and never changed afterwards (R38)", async () => {
    const { zone, plates, controller, supervisor } = await stockedZone(1);
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    await count(supervisor, takingNo, plates[0] ?? "", zone.first);
    await close(supervisor, takingNo);
    expect(await refusalOf(sign(supervisor, takingNo))).toBe("own_work");
    await sign(await actorFor("supervisor"), takingNo);
    const error = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
      tx.update(stockTakings).set({ remark: "改" }).where(eq(stockTakings.takingNo, takingNo)),
    ).catch((thrown: unknown) => thrown);
    expect(databaseCode(error)).toBe("GC002");
  });

  test("takes only plates at locations of its zone", async () => {
    const { zone, plates, controller, first } = await stockedZone(1);
    const elsewhere = await makeTestZone("stock");
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    expect(await refusalOf(count(first, takingNo, plates[0] ?? "", elsewhere.first))).toBe(
      "location_elsewhere",
    );
    expect(await refusalOf(count(first, takingNo, "6901234567892", zone.first))).toBe("code_refused");
    const officer = await actorFor("officer");
    expect(await refusalOf(count(officer, takingNo, plates[0] ?? "", zone.first))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(first, openTaking, { zoneCode: elsewhere.code }))).toBe(
      "not_permitted",
    );
  });
});

describe("a zone that is counted", () => {
  test("is frozen: nothing goes in or out, nothing is taken back, until the result is signed", async () => {
    const { zone, plates, controller, first, supervisor } = await stockedZone(1);
    const [plate = ""] = plates;
    const other = await makeTestZone("stock");
    const outside = await makeBooked();
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    expect(await refusalOf(put(controller, plate, other.first))).toBe("zone_frozen");
    expect(await refusalOf(put(controller, plate, zone.second))).toBe("zone_frozen");
    expect(await refusalOf(put(controller, outside.plate, zone.first))).toBe("zone_frozen");
    expect(await refusalOf(runUseCase(controller, undoPutAway, { code: plate }))).toBe("zone_frozen");
    expect(await refusalOf(runUseCase(controller, openTaking, { zoneCode: zone.code }))).toBe("zone_frozen");
    const { free } = await runUseCase(supervisor, listTakings, null);
    expect(free.map(({ code }) => code)).not.toContain(zone.code);
    await count(first, takingNo, plate, zone.first);
    await close(first, takingNo);
    await sign(supervisor, takingNo);
    expect(await put(controller, plate, other.first)).toMatchObject({ result: "put" });
  });

  test("holds no load that may leave: neither sealed before nor while it is counted", async () => {
    const { zone, controller } = await stockedZone(0);
    const { plate } = await makeSettled("release");
    await put(controller, plate, zone.first);
    const batchNo = await loadOf(controller, "release", [plate]);
    const seal = () =>
      runUseCase(controller, sealBatch, { batchNo, countedPieces: 1, papers: papersFor("release") });
    await runUseCase(controller, openTaking, { zoneCode: zone.code });
    expect(await refusalOf(seal())).toBe("zone_frozen");
    const next = await makeTestZone("stock");
    const another = await makeSettled("release");
    await put(controller, another.plate, next.first);
    await sealedLoad(controller, "release", [another.plate]);
    expect(await refusalOf(runUseCase(controller, openTaking, { zoneCode: next.code }))).toBe(
      "load_stands_here",
    );
  });

  test("freezes behind a move that is under way, and counts what it brought", async () => {
    const { zone, controller } = await stockedZone(0);
    const { plate } = await makeBooked();
    const [, opened] = await raceBehind(controller, putAway, { code: plate, to: zone.first }, () =>
      runUseCase(controller, openTaking, { zoneCode: zone.code }),
    );
    if (opened.status === "rejected") throw opened.reason;
    const { takingNo } = opened.value;
    await close(await actorFor("receiver"), takingNo);
    expect(await runUseCase(controller, getTaking, { takingNo })).toMatchObject({ again: [zone.first] });
  });
});

test("only those of the house read a stock-taking", async () => {
  const { zone, controller } = await stockedZone(0);
  const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
  const merchant = await actorFor("merchant", "C1");
  expect(await refusalOf(runUseCase(merchant, getTaking, { takingNo }))).toBe("not_permitted");
});
