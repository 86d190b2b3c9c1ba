import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications, customsReceipts } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { items } from "#db/schema/items";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { declareReturns } from "#lib/customs/declare-returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { listReceiptsToReview } from "#lib/customs/list-receipts-to-review";
import { resendApplication } from "#lib/customs/resend-application";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const started = Date.now();
const at = (seconds: number) => new Date(started + seconds * 1_000);

async function makeDeclared(options: Parameters<typeof makeInspectedReturn>[0] = {}) {
  const made = await makeInspectedReturn(options);
  const { declared } = await runUseCase(await actorFor("declarant"), declareReturns, {
    returnNos: [made.returnNo],
  });
  return { ...made, applicationNo: declared[0]?.applicationNo ?? "" };
}

function receive(copNo: string, returnStatus: string, second: number, returnInfo = "[Desc:ok]") {
  return asSystem(applyReceipt, {
    guid: randomUUID(),
    customsCode: null,
    ebcCode: null,
    copNo,
    preNo: "T20260801000000001",
    invtNo: null,
    returnStatus,
    returnedAt: at(second),
    returnInfo,
  });
}

const confirm = (plate: string) =>
  asSystem(async (ctx) => {
    const item = await recordItemFact(
      ctx,
      await lockItem(ctx, plate),
      { verdict: "confirm", verifiedAt: ctx.now },
      { type: "verify" },
    );
    return (await admitIfReady(ctx, item)).state;
  }, undefined);

async function look(applicationNo: string) {
  return inScope(system, async (tx) => {
    const [application] = await tx
      .select()
      .from(applications)
      .where(eq(applications.applicationNo, applicationNo));
    if (!application) throw new Error("no application");
    const pieces = await tx
      .select({ plate: items.plate, state: items.state, applicationId: items.applicationId })
      .from(items)
      .where(eq(items.returnId, application.returnId))
      .orderBy(items.id);
    const receipts = await tx
      .select({ returnStatus: customsReceipts.returnStatus, effect: customsReceipts.effect })
      .from(customsReceipts)
      .where(eq(customsReceipts.copNo, applicationNo))
      .orderBy(customsReceipts.id);
    const phases = await tx
      .select({ id: feedbackMessages.id })
      .from(feedbackMessages)
      .where(eq(feedbackMessages.applicationId, application.id));
    return { application, states: pieces.map((piece) => piece.state), pieces, receipts, phases };
  });
}

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

  test("is the same whatever order its receipts come in, each kept once", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1, lane: "exempt" }] });
    const arrivals = [
      ["120", 2],
      ["2", 0],
      ["800", 3],
      ["3", 1],
      ["120", 2],
      ["800", 3],
    ] as const;
    const effects = [];
    for (const [status, second] of arrivals) {
      effects.push((await receive(made.applicationNo, status, second)).effect);
    }
    expect(effects).toEqual(["applied", "older", "applied", "older", "repeated", "repeated"]);
    const { application, states, receipts } = await look(made.applicationNo);
    expect(application).toMatchObject({ status: "admitted", acceptedAt: at(2) });
    expect(states).toEqual(["admitted"]);
    expect(receipts).toHaveLength(4);
  });

  test("takes the moment of acceptance from a 120 that comes last", async () => {
    const made = await makeDeclared();
    await receive(made.applicationNo, "800", 9);
    expect((await receive(made.applicationNo, "120", 4)).effect).toBe("applied");
    expect((await look(made.applicationNo)).application).toMatchObject({
      status: "admitted",
      acceptedAt: at(4),
      decidedAt: at(9),
    });
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

test("two copies of one admission at once are one", async () => {
  const made = await makeDeclared({ pieces: [{ gnum: 1, lane: "exempt" }] });
  const effects = await Promise.all([1, 2, 3].map(() => receive(made.applicationNo, "800", 1)));
  expect(effects.map(({ effect }) => effect).sort()).toEqual(["applied", "repeated", "repeated"]);
  expect((await look(made.applicationNo)).phases).toHaveLength(1);
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

/** Resolves when Postgres reports a transaction that waits for another one. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await inScope(system, (tx) =>
      tx.execute<{ waiting: boolean }>(
        sql`select exists (select from pg_locks where not granted and locktype in ('transactionid', 'tuple')) as waiting`,
      ),
    );
    if (row?.waiting) return;
  }
}

test("an officer who waited for the receipt's locks still sees the admission", async () => {
  const made = await makeDeclared();
  const plate = made.plates[0] ?? "";
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked = () => {};
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const customs = asSystem(async (ctx) => {
    await applyReceipt(ctx, {
      guid: randomUUID(),
      customsCode: null,
      ebcCode: null,
      copNo: made.applicationNo,
      preNo: "T20260801000000001",
      invtNo: null,
      returnStatus: "800",
      returnedAt: at(1),
      returnInfo: "放行",
    });
    locked();
    await held;
  }, undefined);
  await isLocked;
  const officer = confirm(plate);
  await untilSomebodyWaits();
  release();
  await customs;
  expect(await officer).toBe("admitted");
});
