import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { countApplications } from "#lib/customs/count-applications";
import { declareReturns } from "#lib/customs/declare-returns";
import { getApplication } from "#lib/customs/get-application";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { ListApplications, listApplications } from "#lib/customs/list-applications";
import { listReady } from "#lib/customs/list-ready";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const dayMs = 86_400_000;

async function readyRow(returnNo: string) {
  const rows = await runUseCase(await actorFor("declarant"), (ctx) => listReady(ctx), undefined);
  return rows.find((row) => row.returnNo === returnNo);
}

async function declare(returnNo: string) {
  const declarant = await actorFor("declarant");
  const answer = await runUseCase(declarant, declareReturns, { returnNos: [returnNo] });
  return answer.declared[0]?.applicationNo ?? "";
}

const receive = (copNo: string, returnStatus: string, returnInfo: string) =>
  asSystem(applyReceipt, {
    guid: randomUUID(),
    customsCode: null,
    ebcCode: null,
    copNo,
    preNo: "T20260801000000001",
    invtNo: null,
    returnStatus,
    returnedAt: new Date(),
    returnInfo,
  });

describe("what waits for the declarant", () => {
  test("shows what an application would hold, what stays behind, the value and both clocks", async () => {
    const made = await makeInspectedReturn({
      sale: { lines: [{ qty: "3" }] },
      pieces: [{ gnum: 1 }, { gnum: 1 }, { gnum: 1, hold: "dispute" }],
    });
    expect(await readyRow(made.returnNo)).toMatchObject({
      pieces: 2,
      leftOut: 1,
      valueFen: 36_700,
      lines: [{ gnum: 1, qty: "2", valueFen: 36_700 }],
      applicationClock: { state: "running", daysLeft: 20 },
      arrivalClock: { state: "kept" },
      obstacle: null,
      lastRefusal: null,
    });
  });

  test.each([
    ["authorisation_missing", { authorisation: "pending" as const }],
    ["list_not_released", { sale: { status: "not_released" as const } }],
    ["item_on_hold", { pieces: [{ gnum: 1, hold: "customs" as const }] }],
  ])("says %s where that is in the way", async (code, options) => {
    const made = await makeInspectedReturn(options);
    expect(await readyRow(made.returnNo)).toMatchObject({ pieces: 0, obstacle: { code } });
  });

  test.each([
    ["late", { sale: { releasedAt: new Date(Date.now() - 31 * dayMs) } }],
    ["not original", { pieces: [{ gnum: 1, mismatches: ["not_original"] }] }],
    ["on no line", { pieces: [{ gnum: null }] }],
  ])("leaves out what is %s", async (_what, options) => {
    const made = await makeInspectedReturn(options);
    expect(await readyRow(made.returnNo)).toBeUndefined();
  });

  test("brings a refused one back with customs' words", async () => {
    const made = await makeInspectedReturn();
    const applicationNo = await declare(made.returnNo);
    expect(await readyRow(made.returnNo)).toBeUndefined();
    await receive(applicationNo, "100", "收件地址不详");
    expect(await readyRow(made.returnNo)).toMatchObject({
      pieces: 1,
      lastRefusal: { applicationNo, info: "收件地址不详" },
    });
  });
});

test("the list turns its pages by key, forwards and back", async () => {
  const declarant = await actorFor("declarant");
  const made: string[] = [];
  for (let n = 0; n < 51; n += 1) made.unshift(await declare((await makeInspectedReturn()).returnNo));
  const read = (place: object = {}) =>
    runUseCase(declarant, listApplications, ListApplications.parse({ view: "on_the_way", ...place }));
  const first = await read();
  const numbers = (rows: { applicationNo: string }[]) => rows.map((row) => row.applicationNo);
  expect(first.rows).toHaveLength(50);
  expect(first.previous).toBeNull();
  const second = await read({ after: first.next });
  const both = [...numbers(first.rows), ...numbers(second.rows)];
  expect(both.filter((no) => made.includes(no))).toEqual(made);
  expect(numbers((await read({ before: second.previous })).rows)).toEqual(numbers(first.rows));
  const counts = await runUseCase(declarant, (ctx) => countApplications(ctx), undefined);
  expect(counts.on_the_way).toBeGreaterThanOrEqual(51);
}, 60_000);

test("a file shows the document as sent with the buyer masked, and every receipt", async () => {
  const made = await makeInspectedReturn();
  const applicationNo = await declare(made.returnNo);
  await receive(applicationNo, "120", "[Code:1800;Desc:逻辑校验通过]");
  const declarant = await actorFor("declarant");
  const file = await runUseCase(declarant, getApplication, { applicationNo });
  expect(file).toMatchObject({
    applicationNo,
    returnNo: made.returnNo,
    status: "accepted",
    lines: [{ gnum: 1, gname: "面霜1" }],
    pieces: [{ plate: made.plates[0], state: "declared" }],
    receipts: [{ returnStatus: "120", effect: "applied" }],
    attempts: [],
  });
  const xml = file.documents[0]?.maskedXml ?? "";
  expect(xml).toContain("<ceb:buyerName>张*</ceb:buyerName>");
  expect(xml).toMatch(/<ceb:buyerIdNumber>\d{4}\*{10}\d{4}</);
  expect(xml).toMatch(/<ceb:buyerTelephone>138\*{4}\d{4}</);
});

test("a file shows the attempts at its document, not those at the office's messages about it", async () => {
  const made = await makeInspectedReturn();
  const applicationNo = await declare(made.returnNo);
  await asSystem(async ({ tx, now }) => {
    const message = {
      channel: "feedback" as const,
      destination: "3105",
      orderingKey: applicationNo,
      body: Buffer.from("{}"),
      sealed: false,
      createdAt: now,
      nextAttemptAt: now,
      deliveredAt: now,
    };
    await tx.insert(outbox).values({ ...message, id: `${applicationNo}.admitted.1` });
    for (const outboxId of [applicationNo, `${applicationNo}.admitted.1`]) {
      await tx
        .insert(outboxAttempts)
        .values({ id: uuidv7(), outboxId, startedAt: now, durationMs: 1, status: 200 });
    }
  }, null);
  const { attempts } = await runUseCase(await actorFor("declarant"), getApplication, { applicationNo });
  expect(attempts.map(({ messageId }) => messageId)).toEqual([applicationNo]);
});

test("an application outside one's scope does not exist, and not every role may look", async () => {
  const made = await makeInspectedReturn();
  const applicationNo = await declare(made.returnNo);
  const read = async (role: "merchant" | "declarant", no: string) =>
    runUseCase(await actorFor(role, role === "merchant" ? "C1" : null), getApplication, {
      applicationNo: no,
    });
  expect(await refusalOf(read("merchant", applicationNo))).toBe("not_permitted");
  expect(await refusalOf(read("declarant", "AP000000000000"))).toBe("not_found");
});
