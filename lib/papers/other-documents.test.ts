import { describe, expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { openVehicle } from "#lib/dock/open-vehicle";
import { paperLanguages } from "#lib/domain/papers/paper";
import { shanghaiDay } from "#lib/domain/shanghai";
import { getDocument } from "#lib/papers/get-document";
import { MakeDocument, makeDocument } from "#lib/papers/make-document";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { renderCsv } from "#lib/papers/render-csv";
import { putAway } from "#lib/places/put-away";
import { makeTestZone } from "#lib/places/testing";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { answerWave } from "#lib/stock/answer-wave";
import { closeTakingCount } from "#lib/stock/close-taking-count";
import { countInTaking } from "#lib/stock/count-in-taking";
import { createWave } from "#lib/stock/create-wave";
import { openTaking } from "#lib/stock/open-taking";
import { signTaking } from "#lib/stock/sign-taking";
import { submitWave } from "#lib/stock/submit-wave";
import { confirmed, numbers } from "#lib/stock/wave.testing";
import { actorFor, refusalOf } from "#lib/testing";

const contentOf = async (number: string) =>
  (await runUseCase(await actorFor("auditor"), getDocument, { number })).content;

async function filesOf(number: string): Promise<string> {
  const paper = await runUseCase(await actorFor("auditor"), getDocument, { number });
  const files = paperLanguages.map(async (language) => [
    (await renderPdf(paper, language)).toString("base64"),
    renderCsv(paper, language),
  ]);
  return JSON.stringify(await Promise.all(files));
}

describe("a wave's list", () => {
  test("is made once its papers are with the book, and anew once the book answered", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    const { waveNo } = await runUseCase(controller, createWave, { plates: [plate] });
    const asked = { kind: "wave_list", subjectNo: waveNo } as const;
    expect(await refusalOf(runUseCase(controller, makeDocument, asked))).toBe("wave_not_submitted");
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    const { number } = await runUseCase(controller, makeDocument, asked);
    expect(number).toMatch(/^WL20\d{8}$/);
    expect(await runUseCase(controller, makeDocument, asked)).toEqual({ number, isNew: false });
    const before = await filesOf(number);
    await runUseCase(controller, answerWave, confirmed(waveNo));
    const next = await runUseCase(controller, makeDocument, asked);
    expect(await contentOf(next.number)).toMatchObject({ replaces: number });
    expect((await contentOf(next.number)).body.facts.map(([name]) => name)).toContain("gateAt");
    expect(await filesOf(number)).toBe(before);
  });
});

describe("a vehicle's sheet", () => {
  test("is the dock's, and says what came", async () => {
    const clerk = await actorFor("dock_clerk");
    const serial = `${Date.now()}`.slice(-12);
    const { handoverNo } = await runUseCase(clerk, openVehicle, {
      plateNo: "浙A12345",
      sealNo: null,
      gatePaperNo: null,
      carrier: null,
      waybills: [`SF1${serial}`, `SF2${serial}`],
    });
    await runUseCase(clerk, arriveParcel, { waybillNo: `SF1${serial}`, entry: "scanner", handoverNo });
    const asked = { kind: "vehicle_sheet", subjectNo: handoverNo } as const;
    const { number } = await runUseCase(clerk, makeDocument, asked);
    const { body } = await contentOf(number);
    expect(body.rows.map((row) => [row[1], row[4]])).toEqual([
      [`SF2${serial}`, { words: ["differences.missing"] }],
      [`SF1${serial}`, null],
    ]);
    const controller = await actorFor("stock_controller");
    expect(await refusalOf(runUseCase(controller, makeDocument, asked))).toBe("not_permitted");
    const missing = { kind: "vehicle_sheet", subjectNo: "VH0" } as const;
    expect(await refusalOf(runUseCase(clerk, makeDocument, missing))).toBe("not_found");
  });
});

describe("a stock-taking's report", () => {
  test("is made once it is signed, says every difference, and stays as it is", async () => {
    const [controller, first, second, supervisor] = await Promise.all(
      (["stock_controller", "receiver", "inspector", "supervisor"] as const).map((role) => actorFor(role)),
    );
    if (!controller || !first || !second || !supervisor) throw new Error("nobody is there");
    const zone = await makeTestZone("stock", 50);
    const [gone, strayed] = [await makeBooked(), await makeBooked()];
    for (const [{ plate }, to] of [
      [gone, zone.first],
      [strayed, zone.second],
    ] as const)
      await runUseCase(controller, putAway, { code: plate, to });
    const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
    const asked = { kind: "taking_report", subjectNo: takingNo } as const;
    for (const by of [first, second]) {
      await runUseCase(by, countInTaking, { takingNo, plate: strayed.plate, at: zone.first });
      await runUseCase(by, closeTakingCount, { takingNo });
    }
    expect(await refusalOf(runUseCase(controller, makeDocument, asked))).toBe("taking_state_forbids");
    await runUseCase(supervisor, signTaking, { takingNo, remark: "已逐架复查" });
    const { number } = await runUseCase(controller, makeDocument, asked);
    expect(number).toMatch(/^TR20\d{8}$/);
    const { body } = await contentOf(number);
    expect(body.facts).toContainEqual(["remark", "已逐架复查"]);
    expect(body.facts).toContainEqual(["bookPieces", 2]);
    expect(body.rows.map((row) => [row[1], row[4], row[5]]).sort()).toEqual(
      [
        [gone.plate, null, zone.first],
        [strayed.plate, zone.first, zone.second],
      ].sort(),
    );
    const before = await filesOf(number);
    await runUseCase(controller, putAway, { code: strayed.plate, to: zone.second });
    expect(await runUseCase(supervisor, makeDocument, asked)).toEqual({ number, isNew: false });
    expect(await filesOf(number)).toBe(before);
    expect(await refusalOf(runUseCase(first, makeDocument, asked))).toBe("not_permitted");
  });
});

describe("a day's list", () => {
  const supervisorMakes = async (day: string) =>
    runUseCase(await actorFor("supervisor"), makeDocument, { kind: "day_list" as const, subjectNo: day });

  test("lists what was received that day, and its figures follow the day", async () => {
    // A day of its own, long ago, so that no other test writes on it.
    const at = new Date(Date.UTC(1990, 0, 1 + Math.floor(Math.random() * 9_000), 4));
    const day = shanghaiDay(at);
    const sale = await makeSale();
    const owner = await makeReturn(sale);
    const first = await makePiece(sale, owner, { arrivedAt: at, receivedAt: at });
    const { number } = await supervisorMakes(day);
    const { body } = await contentOf(number);
    expect(body.rows.map((row) => row[1])).toEqual([first.plate]);
    expect(body.facts).toContainEqual(["parcelsArrived", 1]);
    expect(await supervisorMakes(day)).toEqual({ number, isNew: false });
    const second = await makePiece(sale, owner, { arrivedAt: at, receivedAt: at });
    const next = await supervisorMakes(day);
    const { body: later, replaces } = await contentOf(next.number);
    expect(replaces).toBe(number);
    expect(later.rows.map((row) => row[1]).sort()).toEqual([first.plate, second.plate].sort());
  });

  test("is of a day that has begun, and of nothing but a day", async () => {
    const tomorrow = shanghaiDay(new Date(Date.now() + 86_400_000));
    expect(await refusalOf(supervisorMakes(tomorrow))).toBe("document_date_ahead");
    expect(MakeDocument.safeParse({ kind: "day_list", subjectNo: "HO2026000042" }).success).toBe(false);
  });
});
