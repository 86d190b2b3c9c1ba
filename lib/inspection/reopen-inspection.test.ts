import { describe, expect, test } from "vitest";
import { checklists } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { reopenInspection } from "#lib/inspection/reopen-inspection";
import { makeReturn, makeSale } from "#lib/returns/testing";
import {
  declarePiece,
  makePiece,
  photographPiece,
  readFindings,
  readPiece,
} from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

type Finding = Parameters<typeof inspectItem>[1];
type Actor = Awaited<ReturnType<typeof actorFor>>;

async function piece() {
  const releasedAt = new Date(Date.now() - 10 * 86_400_000);
  const sale = await makeSale({ lines: [{ qty: "2", gcode: "6109100010" }], releasedAt });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  return plate;
}

async function inspect(inspector: Actor, plate: string, change: Partial<Finding> = {}) {
  const checklist = Object.fromEntries(checklists.fashion.map((question) => [question, true]));
  return runUseCase(inspector, inspectItem, {
    plate,
    checklist,
    grade: "good",
    original: "yes",
    batchCode: null,
    expiresOn: null,
    note: null,
    proposedOutcome: null,
    reason: null,
    ...change,
  });
}

const reopen = (actor: Actor, plate: string, reason: string | null = null) =>
  runUseCase(actor, reopenInspection, { plate, reason });

describe("taking a finding back", () => {
  test("R23 R25 leaves the piece as it was before, the finding on record, and the round the same", async () => {
    const inspector = await actorFor("inspector");
    const plate = await piece();
    const before = await readPiece(plate);
    await inspect(inspector, plate, { original: "no", batchCode: "L1", expiresOn: "2030-01-01" });
    await reopen(inspector, plate);
    const { headSequence, headHash, ...after } = await readPiece(plate);
    expect(after).toEqual({ ...before, headSequence: undefined, headHash: undefined });
    expect(headSequence).toBe(before.headSequence + 2);
    expect(await readFindings(plate)).toMatchObject([
      { round: 1, original: "no", takenBackBy: inspector.userId, takenBackReason: null },
    ]);
  });

  test("lets it be inspected again in the same round", async () => {
    const inspector = await actorFor("inspector");
    const plate = await piece();
    await inspect(inspector, plate, { grade: "damaged" });
    await reopen(inspector, plate);
    expect(await inspect(inspector, plate)).toMatchObject({ state: "inspected", round: 1, grade: "good" });
    expect(await readFindings(plate)).toMatchObject([
      { grade: "damaged", round: 1, takenBackBy: inspector.userId },
      { grade: "good", round: 1, takenBackBy: null },
    ]);
  });

  test("R24 R38 asks for a reason unless it is one's own last finding", async () => {
    const inspector = await actorFor("inspector");
    const [first, second] = [await piece(), await piece()];
    await inspect(inspector, first);
    await inspect(inspector, second);
    expect(await refusalOf(reopen(inspector, first))).toBe("reason_needed");
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(reopen(supervisor, second))).toBe("reason_needed");
    expect((await readPiece(second)).state).toBe("inspected");
    await reopen(supervisor, second, "看错了等级");
    expect((await readPiece(second)).state).toBe("received");
    await reopen(inspector, first);
    expect((await readPiece(first)).state).toBe("received");
  });

  test("R25 is refused once the finding was declared", async () => {
    const inspector = await actorFor("inspector");
    const plate = await piece();
    await inspect(inspector, plate);
    await declarePiece(plate);
    expect(await refusalOf(reopen(inspector, plate))).toBe("item_state_forbids");
  });

  test("is refused for a piece that nobody has inspected, and to who may not inspect", async () => {
    const plate = await piece();
    expect(await refusalOf(reopen(await actorFor("inspector"), plate, "看错"))).toBe("item_state_forbids");
    expect(await refusalOf(reopen(await actorFor("receiver"), plate, "看错"))).toBe("not_permitted");
  });
});
