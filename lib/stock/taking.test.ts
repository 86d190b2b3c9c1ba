import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { batches } from "#db/schema/batches";
import { stockTakings } from "#db/schema/stock-takings";
import { inScope } from "#db/scope";
import { databaseCode } from "#lib/database-refusal";
import { loadOf, makeSettled, papersFor, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { putAway } from "#lib/places/put-away";
import { makeTestZone } from "#lib/places/testing";
import { undoPutAway } from "#lib/places/undo-put-away";
import { raceBehind } from "#lib/returns/race.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { getTaking } from "#lib/stock/get-taking";
import { listTakings } from "#lib/stock/list-takings";
import { openTaking } from "#lib/stock/open-taking";
import { close, count, put, sign, stockedZone } from "#lib/stock/taking.testing";
import { actorFor, refusalOf } from "#lib/testing";

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

  test("that agrees needs no second count", async () => {
    const { zone, plates, controller, first, supervisor } = await stockedZone(1);
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    await count(first, takingNo, plates[0] ?? "", zone.first);
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
    const going = await sealedLoad(controller, "release", [another.plate]);
    const open = () => runUseCase(controller, openTaking, { zoneCode: next.code });
    expect(await refusalOf(open())).toBe("load_stands_here");
    // A large load is carried out a few pieces at a time, and these are still to go.
    const begun = { status: "executing", executionStartedAt: new Date() } as const;
    await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
      tx.update(batches).set(begun).where(eq(batches.batchNo, going)),
    );
    expect(await refusalOf(open())).toBe("load_stands_here");
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
