import { describe, expect, test } from "vitest";
import { dayPaper, judgeDayPaper } from "#lib/domain/papers/day-paper";
import { paperPiece } from "#lib/domain/papers/load-paper.testing";
import { vehiclePaper } from "#lib/domain/papers/vehicle-paper";
import { judgeWavePaper, type PaperWave, wavePaper } from "#lib/domain/papers/wave-paper";

const at = new Date("2026-11-21T06:05:09Z");

describe("a wave's list", () => {
  const wave: PaperWave = {
    waveNo: "WV261121000003",
    shop: "示例电商",
    bondedListNo: "QD299126I000000123",
    gatePassNo: "2991000000123456",
    emsNo: "T2991W000018",
    submittedBy: "王账册",
    submittedAt: at,
    gateAt: null,
    bookedBy: null,
    bookedAt: null,
    pieces: [paperPiece()],
  };

  test("says what is known of its way into the book, and each piece", () => {
    const { facts, columns, rows } = wavePaper(wave);
    expect(facts.map(([name]) => name)).toEqual([
      "waveNo",
      "shop",
      "bondedListNo",
      "gatePassNo",
      "emsNo",
      "pieces",
      "submittedBy",
      "submittedAt",
    ]);
    expect(facts.at(-1)).toEqual(["submittedAt", { at: at.toISOString() }]);
    expect(rows).toEqual([
      [
        1,
        "RW-000000001S",
        "婴儿配方奶粉 3 段 900 克",
        "1901101000",
        "304",
        "31052025I000000123-2",
        { words: ["grades.good"] },
        "1",
        "盒",
      ],
    ]);
    expect(columns).toHaveLength(rows[0]?.length ?? 0);
  });

  test("is there from when its papers went to the book", () => {
    expect(judgeWavePaper({ submittedAt: null, bookedAt: null })).toMatchObject({
      code: "wave_not_submitted",
    });
    expect(judgeWavePaper(wave)).toEqual({ ok: true });
    // Waves that were booked in before a book's answer was kept.
    expect(judgeWavePaper({ submittedAt: null, bookedAt: at })).toEqual({ ok: true });
  });
});

describe("a vehicle's sheet", () => {
  const vehicle = {
    handoverNo: "VH261121000002",
    plateNo: "浙A12345",
    sealNo: null,
    gatePaperNo: null,
    openedBy: "赵月台",
    openedAt: at,
    closedBy: null,
    closedAt: null,
    explanation: null,
    listedBags: null,
    bags: [],
  };
  const came = (waybillNo: string, damage: "torn" | null = null, photos: readonly string[] = []) => ({
    waybillNo,
    damage,
    photos,
    arrivedAt: at,
    arrivedBy: "赵月台",
  });

  test("tells what is missing first, and what is too many or damaged beside its parcel", () => {
    const arrived = [came("SF3", "torn", ["a photo"]), came("SF1"), came("SF4", "torn")];
    const { facts, rows, pieces } = vehiclePaper({ ...vehicle, listed: ["SF1", "SF2"], arrived });
    expect(rows).toEqual([
      [1, "SF2", null, null, { words: ["differences.missing"] }, null],
      [
        2,
        "SF3",
        { at: at.toISOString() },
        "赵月台",
        { words: ["differences.surplus"] },
        { words: ["damages.torn", "photographed"] },
      ],
      [
        3,
        "SF4",
        { at: at.toISOString() },
        "赵月台",
        { words: ["differences.surplus"] },
        { words: ["damages.torn", "photoMissing"] },
      ],
      [4, "SF1", { at: at.toISOString() }, "赵月台", null, null],
    ]);
    expect(Object.fromEntries(facts)).toMatchObject({ listed: 2, arrived: 3, missing: 1, surplus: 2 });
    expect(pieces).toBe(3);
  });

  test("counts its bags, and what is listed in an unopened one apart from what is missing", () => {
    const bags = [
      { emptiedAt: null, missing: ["SF1"] },
      { emptiedAt: at, missing: ["SF2"] },
    ];
    const listed = ["SF1", "SF2", "SF3"];
    const paper = vehiclePaper({ ...vehicle, listed, arrived: [], bags, listedBags: 3 });
    const counted = { inBags: 1, missing: 2, bagsTold: 3, bags: 2 };
    expect(Object.fromEntries(paper.facts)).toMatchObject(counted);
    expect(paper.rows.map(([, waybillNo]) => waybillNo)).toEqual(["SF2", "SF3"]);
    const plain = vehiclePaper({ ...vehicle, listed, arrived: [] });
    expect(Object.fromEntries(plain.facts)).not.toHaveProperty("bags");
  });

  test("without a list has nothing to miss", () => {
    const { facts } = vehiclePaper({ ...vehicle, listed: [], arrived: [came("SF1")] });
    expect(Object.fromEntries(facts)).toMatchObject({ listed: 0, missing: 0, surplus: 0 });
  });
});

describe("a day's list", () => {
  test("counts every step and lists what was received", () => {
    const counts = {
      parcelsArrived: 2,
      received: 1,
      inspected: 0,
      declared: 0,
      admitted: 0,
      booked: 0,
      closed: 0,
      movedOut: 0,
    };
    const piece = { plate: "RW-1", goodsName: "奶粉", invtNo: "I1", gnum: 2, waybillNo: "SF1" };
    const received = [{ ...piece, receivedAt: at, receivedBy: "钱收货" }];
    const { facts, rows } = dayPaper({ day: "2026-11-21", counts, received });
    expect(facts).toContainEqual(["parcelsArrived", 2]);
    expect(facts).toContainEqual(["movedOut", 0]);
    expect(rows).toEqual([[1, "RW-1", "奶粉", "I1-2", "SF1", { at: at.toISOString() }, "钱收货"]]);
  });

  test.each([
    ["2026-11-21", true],
    ["2026-11-20", true],
    ["2026-11-22", false],
  ])("%s has one: %s", (day, isThere) => {
    expect(judgeDayPaper(day, at).ok).toBe(isThere);
  });
});
