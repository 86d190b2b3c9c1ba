import { describe, expect, test } from "vitest";
import { noPath } from "#lib/domain/destruction-path";
import { batchOutcomes } from "#lib/domain/item";
import { loadPaper } from "#lib/domain/papers/load-paper";
import { paperLoad, paperPiece } from "#lib/domain/papers/load-paper.testing";
import { judgeLoadPaper, papersOfOutcome } from "#lib/domain/papers/load-paper-rules";
import { loadPaperKinds } from "#lib/domain/papers/paper";
import type { PaperLoad } from "#lib/domain/papers/paper-load";
import { batchStatuses } from "#lib/domain/return-document";

describe("which papers a load has", () => {
  test("every kind belongs to one outcome, and every outcome has one", () => {
    const kinds = batchOutcomes.map((outcome) => [outcome, papersOfOutcome(outcome)]);
    expect(Object.fromEntries(kinds)).toEqual({
      release: ["hand_over"],
      reship: ["packing_list", "manifest"],
      move_out: ["move_out_list"],
      destroy: ["destruction_list", "destruction_certificate"],
    });
  });

  test.each(loadPaperKinds)("%s is made of no load of another outcome", (kind) => {
    const others = batchOutcomes.filter((outcome) => !papersOfOutcome(outcome).includes(kind));
    for (const outcome of others) {
      expect(judgeLoadPaper(kind, { outcome, status: "executed" })).toMatchObject({
        code: "outcome_differs",
      });
    }
  });

  test("none before the load is sealed, a certificate only when all is over", () => {
    const from = (kind: "hand_over" | "destruction_certificate", outcome: "release" | "destroy") =>
      batchStatuses.filter((status) => judgeLoadPaper(kind, { outcome, status }).ok);
    expect(from("hand_over", "release")).toEqual(
      batchStatuses.filter((status) => status !== "open" && status !== "discarded"),
    );
    expect(from("destruction_certificate", "destroy")).toEqual(["executed"]);
  });
});

describe("what it says", () => {
  test("each piece by its plate, and of the head only what is known", () => {
    const { facts, columns, rows } = loadPaper("hand_over", paperLoad());
    expect(facts.map(([name]) => name)).toEqual(["batchNo", "receiver", "pieces", "sealedBy", "sealedAt"]);
    expect(columns).toHaveLength(rows[0]?.length ?? 0);
    expect(rows).toEqual([
      [
        1,
        "RW-000000001S",
        "婴儿配方奶粉 3 段 900 克",
        { words: ["grades.good"] },
        "L2409A 2027-03-31",
        "31052025I000000123-2",
        "1",
        "盒",
      ],
    ]);
  });

  test("released goods name the bonded place they go to, with its code where it has one", () => {
    const said = (destination: PaperLoad["destination"]) =>
      Object.fromEntries(loadPaper("hand_over", paperLoad({ destination })).facts);
    expect(said({ kind: "other_warehouse", code: "3302W000012" })).toMatchObject({
      destination: { words: ["destinations.other_warehouse"] },
      destinationCode: "3302W000012",
    });
    const sameBook = said({ kind: "same_book", code: null });
    expect(sameBook.destination).toEqual({ words: ["destinations.same_book"] });
    expect(sameBook).not.toHaveProperty("destinationCode");
  });

  test("a manifest counts the pieces of one line together, exactly", () => {
    const pieces = [
      paperPiece({ lineQty: "0.10000" }),
      paperPiece({ plate: "RW-000000002Q", lineQty: "0.20000" }),
      paperPiece({ plate: "RW-000000003O", gnum: 3 }),
    ];
    const { rows } = loadPaper("manifest", paperLoad({ outcome: "reship", pieces }));
    expect(rows.map((row) => row.slice(-3))).toEqual([
      [2, "0.3", "盒"],
      [1, "1", "盒"],
    ]);
  });

  test("a certificate says how it was destroyed, read off the steps: weights, seal, video, photos, residues", () => {
    const at = new Date("2026-11-18T01:00:00Z");
    const by = { by: "周账册", at };
    const video = { camera: "CAM-7", videoFrom: at.toISOString(), videoTo: "2026-11-18T01:40:00.000Z" };
    const taken = {
      witnessed: { by: "2991234", at, facts: {} },
      left: { ...by, facts: { vehicleNo: "1", gatePassNo: "2", sealNo: "HZ3", weightGrams: 41_250 } },
      destroyed: { ...by, facts: { ...video, weightGrams: 40_900 } },
      declared: { ...by, facts: { certificateNo: "XM-1", destructionDeclarationNo: "0200-1" } },
      residues: { ...by, facts: { kind: "none" as const } },
    };
    const photos = [
      { moment: "before" as const, sha256: "a" },
      { moment: "before" as const, sha256: "b" },
    ];
    const licence = { licenceNo: "浙危废 3301", licensedFor: "销毁", licensedUntil: "2099-01-01" };
    const contractor = { name: "绿净环境", ...licence };
    const load = paperLoad({
      outcome: "destroy",
      contractor,
      path: { ...noPath, taken, lastDay: "2026-11-17" },
      photos,
    });
    expect(Object.fromEntries(loadPaper("destruction_certificate", load).facts)).toMatchObject({
      ...licence,
      witness: "2991234",
      sealNo: "HZ3",
      weightOut: "41.250 kg",
      weightDestroyed: "40.900 kg",
      weightDifference: "-0.350 kg",
      camera: "CAM-7",
      lastDestructionDay: "2026-11-17",
      destroyedAt: { at: video.videoTo },
      videoKeptUntil: "2029-11-18",
      photosBefore: "a b",
      certificateNo: "XM-1",
      residues: { words: ["noResidues"] },
    });
  });

  test("a piece leaves the zone for the reason somebody gave, else for all that the book says against it", () => {
    const pieces = [
      paperPiece({ proposalReason: "买家寄错" }),
      paperPiece({ plate: "RW-000000002Q", against: ["arrived_late", "not_on_list"] }),
    ];
    const { columns, rows } = loadPaper("move_out_list", paperLoad({ outcome: "move_out", pieces }));
    expect(rows.map((row) => row[columns.indexOf("reason")])).toEqual([
      "买家寄错",
      { words: ["against.arrived_late", "against.not_on_list"] },
    ]);
  });
});
