import { describe, expect, test } from "vitest";
import { checklists, type GoodsKind } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { proposeMoveOut } from "#lib/inspection/propose-move-out";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece, photographPiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
type Finding = Parameters<typeof inspectItem>[1];

function finding(plate: string, change: Partial<Finding> = {}, kind: GoodsKind = "fashion"): Finding {
  return {
    plate,
    checklist: Object.fromEntries(checklists[kind].map((question) => [question, true])),
    grade: "good",
    original: "yes",
    batchCode: null,
    expiresOn: null,
    note: null,
    proposedOutcome: null,
    reason: null,
    ...change,
  };
}

async function piece(hsCode = "6109100010", releasedAt = new Date(Date.now() - 10 * dayMs)) {
  const sale = await makeSale({ lines: [{ qty: "2", gcode: hsCode }], releasedAt });
  return makePiece(sale, await makeReturn(sale));
}

const inspect = async (input: Finding) => runUseCase(await actorFor("inspector"), inspectItem, input);

/** What an officer's send-back leaves: the piece inspected, in a round without a finding. */
async function sentBack(plate: string, status: "accepted" | "admitted" = "accepted") {
  await declarePiece(plate, status);
  await asSystem(async (ctx) => {
    const item = await lockItem(ctx, plate);
    await moveItem(ctx, item, "send_back", { round: 2 });
  }, null);
}

describe("a first inspection", () => {
  test("makes the piece inspected and proposes what the rule recommends", async () => {
    const { plate } = await piece();
    expect(await inspect(finding(plate))).toMatchObject({
      state: "inspected",
      recommended: { outcome: "release", reason: "good" },
      proposed: "release",
    });
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", grade: "good", round: 1 });
  });

  test("R37 of late goods ends inspected too, ready to move out", async () => {
    const { plate } = await piece("6109100010", new Date(Date.now() - 60 * dayMs));
    expect(await inspect(finding(plate))).toMatchObject({
      state: "inspected",
      recommended: { outcome: "move_out", reason: "arrived_late" },
    });
  });

  test("of goods whose list is not released recommends nothing yet", async () => {
    const sale = await makeSale({ status: "not_released", lines: [{ qty: "1", gcode: "6109100010" }] });
    const { plate } = await makePiece(sale, await makeReturn(sale));
    expect(await inspect(finding(plate))).toMatchObject({
      state: "inspected",
      recommended: { outcome: null, reason: "list_not_released" },
      proposed: null,
    });
  });

  test("of goods past their shelf life grades them expired", async () => {
    const { plate } = await piece("3304990039");
    await photographPiece(plate);
    const seen = finding(plate, { expiresOn: "2020-01-01", batchCode: "L1" }, "cosmetics");
    expect(await inspect(seen)).toMatchObject({ grade: "expired", proposed: "reship" });
    expect(await readPiece(plate)).toMatchObject({
      grade: "expired",
      expiresOn: "2020-01-01",
      batchCode: "L1",
    });
  });

  test("R32 R37 of goods that are not the original ones keeps them from ever being declared", async () => {
    const { plate } = await piece();
    await photographPiece(plate);
    expect(await inspect(finding(plate, { original: "no" }))).toMatchObject({ proposed: "move_out" });
    expect((await readPiece(plate)).mismatches).toContain("not_original");
    expect(await refusalOf(declarePiece(plate))).toBe("item_not_conforming");
  });

  test("is made once in its round", async () => {
    const { plate } = await piece();
    await inspect(finding(plate));
    expect(await refusalOf(inspect(finding(plate)))).toBe("item_state_forbids");
  });

  test.each<[string, Partial<Finding>, string]>([
    ["an unanswered question", { checklist: { matches_sale: true } }, "inspection_incomplete"],
    ["R36 a copy without its photo", { original: "no" }, "inspection_incomplete"],
    ["another outcome without a reason", { proposedOutcome: "reship" }, "reason_needed"],
    ["an outcome the law forbids", { proposedOutcome: "destroy", reason: "商家要求" }, "outcome_not_allowed"],
    [
      "a failed check on good goods without words",
      { checklist: { matches_sale: true, tags_attached: true, packaging_complete: true, unworn: false } },
      "reason_needed",
    ],
  ])("is refused with %s", async (_, change, code) => {
    const { plate } = await piece();
    expect(await refusalOf(inspect(finding(plate, change)))).toBe(code);
    expect((await readPiece(plate)).state).toBe("received");
  });

  test("of sellable goods with a shelf life is refused without their date", async () => {
    const { plate } = await piece("1901101000");
    expect(await refusalOf(inspect(finding(plate, {}, "nutrition")))).toBe("inspection_incomplete");
  });

  test("takes another lawful outcome with its reason", async () => {
    const { plate } = await piece();
    const given = finding(plate, { proposedOutcome: "reship", reason: "商家要求退运" });
    expect(await inspect(given)).toMatchObject({ recommended: { outcome: "release" }, proposed: "reship" });
  });

  test("is not for who may not inspect", async () => {
    const { plate } = await piece();
    const clerk = await actorFor("dock_clerk");
    expect(await refusalOf(runUseCase(clerk, inspectItem, finding(plate)))).toBe("not_permitted");
  });
});

describe("an inspection after a send-back", () => {
  test.each(["accepted", "admitted"] as const)(
    "declares the piece again in its %s application",
    async (status) => {
      const { plate } = await piece();
      await inspect(finding(plate));
      await sentBack(plate, status);
      await photographPiece(plate);
      expect(await inspect(finding(plate, { grade: "box_damaged" }))).toMatchObject({
        state: "declared",
        round: 2,
        grade: "box_damaged",
      });
    },
  );

  test("holds the piece for amendment when it is not the original one", async () => {
    const { plate } = await piece();
    await inspect(finding(plate));
    await sentBack(plate);
    await photographPiece(plate);
    expect(await inspect(finding(plate, { original: "no" }))).toMatchObject({
      state: "inspected",
      hold: "amendment",
    });
  });

  test("is made once in its round, and of this round alone", async () => {
    const { plate } = await piece();
    await inspect(finding(plate));
    await sentBack(plate);
    expect(await refusalOf(inspect(finding(plate, { round: 1 })))).toBe("finding_of_past_round");
    await inspect(finding(plate, { round: 2 }));
    expect(await refusalOf(inspect(finding(plate)))).toBe("item_state_forbids");
  });
});

describe("proposing to move out", () => {
  const reason = "已过申报期限";

  test("needs a photo and a reason, and no inspection", async () => {
    const { plate } = await piece();
    const inspector = await actorFor("inspector");
    expect(await refusalOf(runUseCase(inspector, proposeMoveOut, { plate, reason }))).toBe(
      "inspection_incomplete",
    );
    await photographPiece(plate);
    await runUseCase(inspector, proposeMoveOut, { plate, reason });
    expect(await readPiece(plate)).toMatchObject({
      state: "received",
      outcomeProposed: "move_out",
      proposedBy: inspector.userId,
    });
  });

  test("is refused for a piece in an application", async () => {
    const { plate } = await piece();
    await inspect(finding(plate));
    await sentBack(plate);
    const inspector = await actorFor("inspector");
    expect(await refusalOf(runUseCase(inspector, proposeMoveOut, { plate, reason }))).toBe(
      "item_in_application",
    );
  });
});
