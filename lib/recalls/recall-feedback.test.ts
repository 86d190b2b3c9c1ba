import { describe, expect, test } from "vitest";
import { executeBatch } from "#lib/outbound/execute-batch";
import { eventsOf, makeSettled, readBatch, sealedLoad, toldOf } from "#lib/outbound/load.testing";
import { makeDocument } from "#lib/papers/make-document";
import { getRecall } from "#lib/recalls/get-recall";
import { issueRecall } from "#lib/recalls/issue-recall";
import { carryOutRecalls } from "#lib/recalls/keep-recalling";
import { liftRecall } from "#lib/recalls/lift-recall";
import { carryOutAll, chaptersOf, issueAndCatch, recallOf } from "#lib/recalls/recall.testing";
import { raceBehind } from "#lib/returns/race.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

/** A released piece in a sealed load. */
async function loaded() {
  const piece = await makeSettled("release");
  const builder = await actorFor("stock_controller");
  const batchNo = await sealedLoad(builder, "release", [piece.plate]);
  return { ...piece, builder, batchNo, execution: { batchNo, gateAt: null } };
}

const told = async (listId: string) =>
  (await toldOf(listId)).map(({ phase, sequence, final, body }) => ({
    phase,
    sequence,
    final,
    supersedes: body.supersedes,
    recalled: body.facts.recalled,
  }));

describe("the office hears of a recall", () => {
  test("of a piece that is gone: completed is said anew, and names what it replaces", async () => {
    const { plate, sale, builder, execution } = await loaded();
    await runUseCase(builder, executeBatch, execution);
    const before = await told(sale.listId);
    const recallNo = await issueAndCatch(recallOf(sale));
    const fresh = (await told(sale.listId)).slice(before.length);
    const completed = (await toldOf(sale.listId)).find(({ phase }) => phase === "completed");
    const recalled = [{ recallNo, open: true, gnum: 1, qty: "1" }];
    expect(fresh).toEqual([
      { phase: "completed", sequence: 2, final: true, supersedes: completed?.body.id, recalled },
    ]);
    expect(await readPiece(plate)).toMatchObject({ state: "closed", hold: null });
    expect((await eventsOf(plate)).at(-1)).toMatchObject({ type: "recalled" });
  });

  test("of a piece that is here: admitted is said anew, and completed says it when it comes", async () => {
    const { sale } = await makeAdmitted();
    const before = await told(sale.listId);
    const recallNo = await issueAndCatch(recallOf(sale));
    const fresh = (await told(sale.listId)).slice(before.length);
    expect(fresh).toMatchObject([{ phase: "admitted", sequence: 2, recalled: [{ recallNo, open: true }] }]);
    await runUseCase(await actorFor("supervisor"), liftRecall, { recallNo, reason: "复检合格" });
    await carryOutAll();
    expect((await told(sale.listId)).at(-1)).toMatchObject({
      phase: "admitted",
      sequence: 3,
      recalled: [{ recallNo, open: false }],
    });
  });
});

test("a piece that is gone is traced to its receiver, with papers and day", async () => {
  const { plate, sale, builder, execution, batchNo } = await loaded();
  await runUseCase(builder, executeBatch, execution);
  const asked = { kind: "hand_over", subjectNo: batchNo } as const;
  const { number } = await runUseCase(builder, makeDocument, asked);
  const recallNo = await issueAndCatch(recallOf(sale));
  const { pieces, waiting } = await runUseCase(await actorFor("officer"), getRecall, { recallNo });
  expect(waiting).toBe(0);
  const papers = [number];
  expect(pieces).toMatchObject([{ plate, place: "gone", batchNo, receiver: "示例电商企业", papers }]);
  expect(pieces[0]?.endedAt).toBeInstanceOf(Date);
});

test("a frozen piece in a load stops the load", async () => {
  const { plate, sale, builder, execution, batchNo } = await loaded();
  await issueAndCatch(recallOf(sale));
  expect(await readPiece(plate)).toMatchObject({ state: "staged", hold: "recall" });
  expect(await refusalOf(runUseCase(builder, executeBatch, execution))).toBe("item_on_hold");
  expect(await readBatch(batchNo)).toMatchObject({ status: "sealed" });
});

describe("a recall while the load goes out", () => {
  test("waits for it, and traces what has then gone", async () => {
    const { plate, sale, builder, execution } = await loaded();
    await runUseCase(await actorFor("supervisor"), issueRecall, recallOf(sale));
    const [carried] = await raceBehind(builder, executeBatch, execution, () => carryOutRecalls());
    expect(carried.status).toBe("fulfilled");
    await carryOutAll();
    expect(await chaptersOf(plate)).toMatchObject([{ place: "gone", phase: "completed" }]);
    expect(await readPiece(plate)).toMatchObject({ state: "closed", hold: null });
  });

  test("that came first stops it", async () => {
    const { plate, sale, builder, execution } = await loaded();
    await runUseCase(await actorFor("supervisor"), issueRecall, recallOf(sale));
    const { catchRecalled } = await import("#lib/recalls/catch-recalled");
    const { sweepOnce } = await import("#lib/recalls/sweep");
    const { systemActor } = await import("#lib/context");
    const [, late] = await raceBehind(
      systemActor,
      (ctx) => sweepOnce(ctx, catchRecalled),
      undefined,
      () => runUseCase(builder, executeBatch, execution),
    );
    expect(late).toMatchObject({ status: "rejected", reason: { code: "item_on_hold" } });
    expect(await readPiece(plate)).toMatchObject({ state: "staged", hold: "recall" });
  });
});
