import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applicationLines, applications, customsDocuments } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { declareReturns } from "#lib/customs/declare-returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import { refundApplicationsFromTree } from "#lib/domain/ceb/refund-application";
import { env } from "#lib/env";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { unseal } from "#lib/vault";

const dayMs = 86_400_000;
const system = { scope: "system", code: null, actorId: null } as const;

async function declare(...returnNos: string[]) {
  return runUseCase(await actorFor("declarant"), declareReturns, { returnNos });
}

const piecesOf = (returnId: string) =>
  inScope(system, (tx) => tx.select().from(items).where(eq(items.returnId, returnId)).orderBy(items.id));

async function readApplication(applicationNo: string) {
  return inScope(system, async (tx) => {
    const [application] = await tx
      .select()
      .from(applications)
      .where(eq(applications.applicationNo, applicationNo));
    if (!application) throw new Error("no application");
    const lines = await tx
      .select()
      .from(applicationLines)
      .where(eq(applicationLines.applicationId, application.id))
      .orderBy(applicationLines.gnum);
    const [document] = await tx
      .select()
      .from(customsDocuments)
      .where(eq(customsDocuments.copNo, applicationNo));
    const queued = await tx.select().from(outbox).where(eq(outbox.orderingKey, applicationNo));
    return { application, lines, document, queued };
  });
}

describe("declaring a return", () => {
  test("binds its pieces and queues one lawful CEB625 that names the buyer only under seal", async () => {
    const made = await makeInspectedReturn({
      sale: { lines: [{ qty: "3" }, { qty: "2.5" }] },
      pieces: [{ gnum: 2, lineQty: "0.75" }, { gnum: 1 }, { gnum: 1 }],
    });
    const { declared, refused } = await declare(made.returnNo);
    expect(refused).toEqual([]);
    expect(declared).toMatchObject([{ returnNo: made.returnNo, pieces: 3 }]);
    const { application, lines, document, queued } = await readApplication(declared[0]?.applicationNo ?? "");
    expect(application).toMatchObject({ status: "queued", listId: made.sale.listId, acceptedAt: null });
    expect(lines.map(({ gnum, qty }) => [gnum, qty])).toEqual([
      [1, "2.00000"],
      [2, "0.75000"],
    ]);
    const pieces = await piecesOf(made.returnId);
    expect(pieces.map((piece) => [piece.state, piece.applicationId])).toEqual(
      pieces.map(() => ["declared", application.id]),
    );
    const [message] = queued;
    expect(queued).toHaveLength(1);
    expect(message).toMatchObject({ id: application.applicationNo, channel: "customs", sealed: true });
    const xml = unseal(message?.body ?? Buffer.alloc(0), `outbox:${message?.id}`);
    expect(xml).toBe(unseal(document?.bodySealed ?? Buffer.alloc(0), `customs_documents:${document?.copNo}`));
    expect(message?.body?.includes("张三")).toBe(false);
    expectLawful(xml, made.sale.invtNo ?? "", application.applicationNo);
  });

  test("leaves out a piece that is late for its own reasons, never the others", async () => {
    const made = await makeInspectedReturn({
      pieces: [{ gnum: 1 }, { gnum: null, mismatches: ["wrong_item"] }],
    });
    expect((await declare(made.returnNo)).declared).toMatchObject([{ pieces: 1 }]);
    const pieces = await piecesOf(made.returnId);
    expect(pieces.map((piece) => piece.state).sort()).toEqual(["declared", "inspected"]);
  });

  test("a second parcel has an application of its own", async () => {
    const made = await makeInspectedReturn({ pieces: [{ gnum: 1 }, { gnum: 1, hold: "dispute" }] });
    const first = await declare(made.returnNo);
    await inScope(system, (tx) =>
      tx
        .update(items)
        .set({ hold: null })
        .where(eq(items.plate, made.plates[1] ?? "")),
    );
    const second = await declare(made.returnNo);
    expect(second.declared).toMatchObject([{ pieces: 1 }]);
    expect(second.declared[0]?.applicationNo).not.toBe(first.declared[0]?.applicationNo);
  });
});

describe("what cannot be declared", () => {
  const late = new Date(Date.now() - 31 * dayMs);
  const longWords = "不".repeat(1001);
  test.each([
    ["authorisation_missing", { authorisation: "pending" as const }],
    ["list_not_released", { sale: { status: "not_released" as const } }],
    ["item_not_conforming", { sale: { releasedAt: late } }],
    ["item_on_hold", { pieces: [{ gnum: 1, hold: "customs" as const }] }],
    ["nothing_to_declare", { pieces: [] }],
  ])("%s", async (code, options) => {
    const made = await makeInspectedReturn(options);
    const { declared, refused } = await declare(made.returnNo);
    expect(declared).toEqual([]);
    expect(refused).toMatchObject([{ returnNo: made.returnNo, code }]);
  });

  test("a field that customs would refuse is named before anything is queued", async () => {
    const made = await makeInspectedReturn({ sale: { lines: [{ qty: "1", unit: longWords }] } });
    const { refused } = await declare(made.returnNo);
    expect(refused).toMatchObject([
      { code: "application_problem", params: { field: "InvtRefundList[1].unit", problem: "wrong_length" } },
    ]);
    expect((await piecesOf(made.returnId)).map((piece) => [piece.state, piece.applicationId])).toEqual([
      ["inspected", null],
    ]);
  });

  test("twice: the second finds nothing left", async () => {
    const made = await makeInspectedReturn();
    await declare(made.returnNo);
    expect((await declare(made.returnNo)).refused).toMatchObject([{ code: "nothing_to_declare" }]);
  });

  test("a bad one in a bulk act does not keep the good ones back", async () => {
    const good = await makeInspectedReturn();
    const bad = await makeInspectedReturn({ authorisation: "pending" });
    const { declared, refused } = await declare(bad.returnNo, good.returnNo, "RT000000000000");
    expect(declared).toMatchObject([{ returnNo: good.returnNo }]);
    expect(refused.map(({ returnNo, code }) => [returnNo, code]).sort()).toEqual(
      [
        ["RT000000000000", "not_found"],
        [bad.returnNo, "authorisation_missing"],
      ].sort(),
    );
  });

  test("by anybody but a declarant", async () => {
    const made = await makeInspectedReturn();
    const supervisor = await actorFor("supervisor");
    const act = runUseCase(supervisor, declareReturns, { returnNos: [made.returnNo] });
    expect(await refusalOf(act)).toBe("not_permitted");
  });
});

test("a return that is refused uses up no number", async () => {
  // A day of its own, so that no other test takes numbers of it.
  const now = new Date(Date.UTC(2070, 0, 1 + randomInt(3_000), 4));
  const sale = { releasedAt: new Date(now.getTime() - dayMs) };
  const unlawful = { ...sale, lines: [{ qty: "1", unit: "不对" }] };
  const bad = await makeInspectedReturn({ sale: unlawful, arrivedAt: now });
  const good = await makeInspectedReturn({ sale, arrivedAt: now });
  const input = { returnNos: [bad.returnNo, good.returnNo] };
  const answer = await runUseCase(await actorFor("declarant"), declareReturns, input, { now });
  expect(answer.refused).toMatchObject([{ returnNo: bad.returnNo, code: "application_problem" }]);
  expect(answer.declared[0]?.applicationNo).toMatch(/^AP\d{6}000001$/);
});

test("two declarants at once make one application", async () => {
  const made = await makeInspectedReturn();
  const answers = await Promise.all([declare(made.returnNo), declare(made.returnNo)]);
  expect(answers.flatMap((answer) => answer.declared)).toHaveLength(1);
  expect(answers.flatMap((answer) => answer.refused)).toMatchObject([{ code: "nothing_to_declare" }]);
});

function expectLawful(xml: string, invtNo: string, copNo: string): void {
  const parsed = parseCebTree(xml);
  if (!parsed.ok) throw new Error(parsed.reason);
  const [checked] = refundApplicationsFromTree(parsed.tree);
  if (!checked?.ok) throw new Error(JSON.stringify(checked?.problems));
  const { head, lines } = checked.document;
  expect(head).toMatchObject({
    copNo,
    invtNo,
    appType: "1",
    appStatus: "2",
    customsCode: env().CUSTOMS_OFFICE_CODE,
    agentCode: env().DECLARANT_AGENT_CODE,
    buyerName: "张三",
    reason: "不合适",
  });
  expect(head.guid).toBe(head.guid.toUpperCase());
  expect(lines.map(({ gnum, qty }) => [gnum, qty])).toEqual([
    ["1", "2"],
    ["2", "0.75"],
  ]);
}
