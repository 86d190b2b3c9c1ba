import { describe, expect, test } from "vitest";
import { executeBatch } from "#lib/outbound/execute-batch";
import { eventsOf, makeSettled, sealedLoad, stepsOf } from "#lib/outbound/load.testing";
import { makeTestZone } from "#lib/places/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { createWave } from "#lib/stock/create-wave";
import { getTaking } from "#lib/stock/get-taking";
import { openTaking } from "#lib/stock/open-taking";
import { reportMissing } from "#lib/stock/report-missing";
import { submitWave } from "#lib/stock/submit-wave";
import { close, count, put, sign, stockedZone } from "#lib/stock/taking.testing";
import { numbers } from "#lib/stock/wave.testing";
import { actorFor, refusalOf } from "#lib/testing";

describe("the differences of a stock-taking", () => {
  test("is blind, counted again by another, and its differences are written where they belong", async () => {
    const { zone, plates, controller, first, second, supervisor } = await stockedZone(3);
    const [here = "", overlooked = "", gone = ""] = plates;
    const stray = await makeBooked();
    const elsewhere = await makeTestZone("stock");
    await put(controller, stray.plate, elsewhere.first);
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
    expect(await sign(supervisor, takingNo)).toEqual({ takingNo, differences: 4 });
    expect(await readPiece(gone)).toMatchObject({ state: "missing", locationCode: null });
    expect(await readPiece(overlooked)).toMatchObject({ state: "booked", locationCode: zone.second });
    expect(await readPiece(stray.plate)).toMatchObject({ state: "booked", locationCode: zone.second });
    expect(await readPiece(lost.plate)).toMatchObject({ state: "booked", locationCode: zone.second });
    for (const [plate, type] of [
      [gone, "report_missing"],
      [stray.plate, "found_in_taking"],
      [overlooked, "found_in_taking"],
      [lost.plate, "find"],
    ] as const) {
      const last = (await eventsOf(plate)).filter((event) => event.type === type).at(-1);
      expect(last?.body).toContain(takingNo);
    }
    const report = await runUseCase(await actorFor("officer"), getTaking, { takingNo });
    expect(report).toMatchObject({
      step: "signed",
      remark: "逐架复盘",
      result: { goods: 4, system: 3, book: 5 },
    });
    const told = report.result?.differences.map(({ plate, kind, at, from }) => [plate, kind, at, from]);
    expect(told?.sort()).toEqual(
      [
        [gone, "missing", zone.first, null],
        [overlooked, "misplaced", zone.second, zone.first],
        [stray.plate, "misplaced", zone.second, elsewhere.first],
        [lost.plate, "found", zone.second, null],
      ].sort(),
    );
  });

  test("names a piece that had left the house, and changes nothing of it", async () => {
    const { zone, controller, first, second, supervisor } = await stockedZone(0);
    const gone = await makeSettled("release");
    const batchNo = await sealedLoad(controller, "release", [gone.plate]);
    await runUseCase(controller, executeBatch, { batchNo, gateAt: null });
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    for (const by of [first, second]) {
      await count(by, takingNo, gone.plate, zone.first);
      await close(by, takingNo);
    }
    const { result } = await runUseCase(supervisor, getTaking, { takingNo });
    expect(result).toMatchObject({ goods: 1, system: 0, book: 0 });
    expect(result?.differences).toMatchObject([{ plate: gone.plate, kind: "left", inBook: false }]);
    await sign(supervisor, takingNo);
    expect(await readPiece(gone.plate)).toMatchObject({ state: "closed", locationCode: null });
    expect((await eventsOf(gone.plate)).at(-1)).toMatchObject({ type: "found_in_taking" });
  });

  test("asks the account book by waves and loads, not by the state of a piece", async () => {
    const { zone, plates, controller, first, supervisor } = await stockedZone(1);
    const [booked = ""] = plates;
    const waiting = await makeAdmitted();
    const { waveNo } = await runUseCase(controller, createWave, { plates: [waiting.plate] });
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    const lost = await makeBooked();
    await runUseCase(controller, reportMissing, { plate: lost.plate, reason: "上月查过不在" });
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    for (const by of [first, await actorFor("inspector")]) {
      for (const plate of [booked, waiting.plate, lost.plate]) await count(by, takingNo, plate, zone.first);
      await close(by, takingNo);
    }
    const { result } = await runUseCase(supervisor, getTaking, { takingNo });
    expect(result).toMatchObject({ goods: 3, system: 1, book: 2 });
    expect(result?.differences.map(({ plate, inBook }) => [plate, inBook]).sort()).toEqual(
      [
        [waiting.plate, false],
        [lost.plate, true],
      ].sort(),
    );
  });

  test("waits for who works on a piece that agreed so far, and settles what that made of it", async () => {
    const { zone, plates, controller, first, supervisor } = await stockedZone(1);
    const [plate = ""] = plates;
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    await count(first, takingNo, plate, zone.first);
    await close(first, takingNo);
    const report = { plate, reason: "客户称未收到" };
    const [, signed] = await raceBehind(controller, reportMissing, report, () => sign(supervisor, takingNo));
    expect(signed).toEqual({ status: "fulfilled", value: { takingNo, differences: 1 } });
    expect(await readPiece(plate)).toMatchObject({ state: "booked", locationCode: zone.first });
    expect((await stepsOf(plate)).slice(-2)).toEqual(["report_missing", "find"]);
  });

  test("what another zone's count found meanwhile is not missing, and is recorded once", async () => {
    const { zone, plates, controller, first, second, supervisor } = await stockedZone(1);
    const [strayed = ""] = plates;
    const other = await makeTestZone("stock", 50);
    const [here, there] = [
      await runUseCase(controller, openTaking, { zoneCode: zone.code }),
      await runUseCase(controller, openTaking, { zoneCode: other.code }),
    ];
    for (const by of [first, second]) {
      await count(by, there.takingNo, strayed, other.first);
      for (const { takingNo } of [here, there]) await close(by, takingNo);
    }
    await sign(supervisor, there.takingNo);
    const { result } = await runUseCase(supervisor, getTaking, { takingNo: here.takingNo });
    expect(result).toMatchObject({
      goods: 0,
      system: 1,
      differences: [{ kind: "misplaced", at: other.first }],
    });
    await sign(supervisor, here.takingNo);
    expect(await readPiece(strayed)).toMatchObject({ state: "booked", locationCode: other.first });
    expect((await stepsOf(strayed)).filter((type) => type === "found_in_taking")).toHaveLength(1);
  });
});
