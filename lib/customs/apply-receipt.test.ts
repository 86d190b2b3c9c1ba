import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { items } from "#db/schema/items";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { declareReturns } from "#lib/customs/declare-returns";
import { listReceiptsToReview } from "#lib/customs/list-receipts-to-review";
import { at, confirm, look, makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { resendApplication } from "#lib/customs/resend-application";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

describe("an admission", () => {
  test("waits for the officer and tells the originating office at once", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1 }, { gnum: 1, lane: "exempt" }] });
    for (const [index, status] of ["2", "3", "120", "800"].entries())
      await receive(made.applicationNo, status, index);
    const { application, states, phases } = await look(made.applicationNo);
    expect(application).toMatchObject({
      status: "admitted",
      preNo: "T20260801000000001",
      acceptedAt: at(2),
      decidedAt: at(3),
      lastInfo: "[Desc:ok]",
    });
    expect(states).toEqual(["declared", "admitted"]);
    expect(phases).toEqual([{ id: `${made.applicationNo}.admitted.1` }]);
    expect(await confirm(made.plates[0] ?? "")).toBe("admitted");
  });

  test("admits the pieces the officer is done with already", async () => {
    const made = await makeDeclared();
    expect(await confirm(made.plates[0] ?? "")).toBe("declared");
    await receive(made.applicationNo, "399", 1);
    expect((await look(made.applicationNo)).states).toEqual(["admitted"]);
  });

  test("does not move a piece that customs holds", async () => {
    const made = await makeDeclared();
    await confirm(made.plates[0] ?? "");
    await inScope(system, (tx) =>
      tx
        .update(items)
        .set({ hold: "customs" })
        .where(eq(items.plate, made.plates[0] ?? "")),
    );
    await receive(made.applicationNo, "800", 1);
    expect((await look(made.applicationNo)).states).toEqual(["declared"]);
  });
});

describe("a refusal", () => {
  test("frees the pieces, shows customs' words, and lets them be declared anew", async () => {
    const made = await makeDeclared();
    await receive(made.applicationNo, "120", 1);
    await receive(made.applicationNo, "100", 2, "收件地址不详");
    const { application, pieces } = await look(made.applicationNo);
    expect(application).toMatchObject({ status: "refused", lastInfo: "收件地址不详" });
    expect(pieces).toMatchObject([{ state: "inspected", applicationId: null }]);
    const again = await runUseCase(await actorFor("declarant"), declareReturns, {
      returnNos: [made.returnNo],
    });
    expect(again.declared).toHaveLength(1);
    expect(again.declared[0]?.applicationNo).not.toBe(made.applicationNo);
  });

  test("is taken in also while customs holds a piece, and the hold stays on it", async () => {
    const made = await makeDeclared();
    const plate = made.plates[0] ?? "";
    await asSystem(async (ctx) => {
      const withheld = { verdict: "withhold", hold: "customs" } as const;
      await recordItemFact(ctx, await lockItem(ctx, plate), withheld, { type: "verify" });
    }, undefined);
    expect((await receive(made.applicationNo, "100", 2)).effect).toBe("applied");
    const { pieces } = await look(made.applicationNo);
    expect(pieces).toMatchObject([{ state: "inspected", applicationId: null }]);
    expect(await readPiece(plate)).toMatchObject({ hold: "customs" });
  });

  test("frees a piece that is missing too: found, it stands where the others went", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1 }, { gnum: 1 }] });
    const [lost = ""] = made.plates;
    const move = (command: "report_missing" | "find") =>
      asSystem(async (ctx) => moveItem(ctx, await lockItem(ctx, lost), command), undefined);
    await move("report_missing");
    await receive(made.applicationNo, "100", 2, "收件地址不详");
    expect(await move("find")).toMatchObject({ state: "inspected", applicationId: null });
    expect((await look(made.applicationNo)).states).toEqual(["inspected", "inspected"]);
    const anew = await runUseCase(await actorFor("declarant"), declareReturns, {
      returnNos: [made.returnNo],
    });
    expect(anew.declared).toMatchObject([{ pieces: 2 }]);
  });

  test("that contradicts the admission changes nothing and is kept", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1, lane: "exempt" }] });
    await receive(made.applicationNo, "800", 3);
    expect((await receive(made.applicationNo, "100", 4)).effect).toBe("contradiction");
    const { application, states, receipts } = await look(made.applicationNo);
    expect([application.status, ...states]).toEqual(["admitted", "admitted"]);
    expect(receipts.at(-1)).toEqual({ returnStatus: "100", effect: "contradiction" });
  });
});

test("a receipt for a document nobody sent is kept and changes nothing", async () => {
  const copNo = `X${randomUUID().slice(0, 18)}`;
  expect((await receive(copNo, "800", 1)).effect).toBe("unmatched");
  expect((await receive(copNo, "800", 1)).effect).toBe("repeated");
  const declarant = await actorFor("declarant");
  const review = await runUseCase(declarant, (ctx) => listReceiptsToReview(ctx), undefined);
  expect(review.filter((row) => row.copNo === copNo)).toMatchObject([
    { applicationNo: null, returnStatus: "800", effect: "unmatched" },
  ]);
});

describe("a failure on the way", () => {
  test("keeps the pieces bound; sent again, it is the same document under a new message", async () => {
    const made = await makeDeclared();
    const declarant = await actorFor("declarant");
    await receive(made.applicationNo, "4", 1);
    const failed = await look(made.applicationNo);
    expect([failed.application.status, ...failed.states]).toEqual(["failed", "declared"]);
    const { applicationNo } = made;
    const { messageId } = await runUseCase(declarant, resendApplication, { applicationNo });
    expect(messageId).toBe(`${applicationNo}.2`);
    const queued = await inScope(system, (tx) =>
      tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.orderingKey, applicationNo)),
    );
    expect(queued.map(({ id }) => id).sort()).toEqual([applicationNo, messageId]);
    expect((await look(applicationNo)).application.status).toBe("queued");
    expect((await receive(applicationNo, "4", 1)).effect).toBe("repeated");
    expect(await refusalOf(runUseCase(declarant, resendApplication, { applicationNo }))).toBe(
      "application_state_forbids",
    );
  });
});
