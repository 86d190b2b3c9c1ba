import { describe, expect, test } from "vitest";
import { checklists } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { liftRecall } from "#lib/recalls/lift-recall";
import { carryOutAll, issueAndCatch, recallOf } from "#lib/recalls/recall.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { liftHold } from "#lib/verification/lift-hold";
import { verifyItem } from "#lib/verification/verify-item";

const seenAsGood = {
  checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
  ...({ grade: "good", original: "yes", batchCode: null, expiresOn: null, note: null } as const),
};

async function received() {
  const sale = await makeSale({ lines: [{ qty: "1", gcode: "6109100010" }] });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  return { sale, plate };
}

async function inspect(plate: string) {
  const found = { plate, ...seenAsGood, proposedOutcome: null, reason: null };
  return runUseCase(await actorFor("inspector"), inspectItem, found);
}

async function liftHoldOf(plate: string) {
  const lift = { plate, kind: "recall" as const, reason: "按召回处置" };
  await runUseCase(await actorFor("supervisor"), liftHold, lift);
}

/** A piece that was caught before anybody graded it, whose hold was then lifted to dispose of it. */
async function caughtUngraded() {
  const { sale, plate } = await received();
  const recallNo = await issueAndCatch(recallOf(sale));
  return { sale, plate, recallNo };
}

describe("a piece that a recall caught is recalled, whatever anybody sees of it later", () => {
  test("by the inspector, also once its hold was lifted", async () => {
    const { plate } = await caughtUngraded();
    await liftHoldOf(plate);
    const inspected = await inspect(plate);
    expect(inspected).toMatchObject({ grade: "recalled", proposed: "reship", hold: null });
    expect(await readPiece(plate)).toMatchObject({ grade: "recalled", outcomeRecommended: "reship" });
  });

  test("by the inspector while it stands still, and by the officer after it goes on", async () => {
    const { plate } = await caughtUngraded();
    expect(await inspect(plate)).toMatchObject({ grade: "recalled", hold: "recall" });
    await liftHoldOf(plate);
    await declarePiece(plate, "admitted");
    const { plate: _, ...said } = { plate, ...seenAsGood, verdict: "confirm" as const, instructionNo: null };
    await runUseCase(await signerFor("officer"), verifyItem, { plate, ...said, pin });
    const now = { state: "admitted", grade: "recalled", outcomeProposed: "reship" };
    expect(await readPiece(plate)).toMatchObject(now);
  });

  test("and is what was seen of it once the recall is over", async () => {
    const { plate, recallNo } = await caughtUngraded();
    await inspect(plate);
    await runUseCase(await actorFor("supervisor"), liftRecall, { recallNo, reason: "复检合格" });
    await carryOutAll();
    expect(await readPiece(plate)).toMatchObject({ grade: "good", hold: null });
  });

  test("by another recall after the first was lifted by hand", async () => {
    const { sale, plate } = await caughtUngraded();
    await inspect(plate);
    await liftHoldOf(plate);
    const second = await issueAndCatch(recallOf(sale, { documentNo: "总局公告2026年第19号" }));
    expect(await readPiece(plate)).toMatchObject({
      grade: "recalled",
      hold: "recall",
      holdReason: `${second}：检出禁用物质`,
    });
  });
});
