import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { notices } from "#db/schema/notices";
import { outbox } from "#db/schema/outbox";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { proposed } from "#lib/accounts/people.testing";
import { applicationLimitDays, arrivalLimitDays } from "#lib/domain/clocks";
import { destinationOfOwner } from "#lib/domain/owner-reminder";
import { dayFromNumber, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { makeMessage } from "#lib/feedback/message.testing";
import { answerGoods } from "#lib/goods/answer-goods";
import { resolveDispute } from "#lib/goods/resolve-dispute";
import { heardBy, look } from "#lib/notices/notices.testing";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { issueRecall } from "#lib/recalls/issue-recall";
import { recallOf } from "#lib/recalls/recall.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { causeOf } from "#lib/returns/write-notices";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const system = { scope: "system", code: null, actorId: null } as const;
const hourMs = 3_600_000;

describe("a dispute is told as it is raised and as it ends", () => {
  test("to supervisors; then to its owners and to nobody else", async () => {
    const { plate, sale } = await makeAdmitted();
    const { returnNo } = await returnOf(plate);
    const owner = await actorFor("merchant", sale.ebcCode);
    await runUseCase(owner, answerGoods, { plates: [plate], answer: "disputed", reason: "少了配件" });
    const raised = await told("dispute_raised", returnNo);
    expect(raised).toMatchObject([{ facts: { returnNo, count: 1 }, roles: ["supervisor"], code: null }]);
    const supervisor = await actorFor("supervisor");
    await runUseCase(supervisor, resolveDispute, { plate, decision: "rejected", reason: "照片齐全" });
    const decided = await told("dispute_decided", returnNo);
    expect(decided.map(({ code }) => code).sort()).toEqual([sale.ebcCode, sale.ebpCode].sort());
    const mark = `${plate}:${(await readPiece(plate)).headSequence}`;
    const end = { kind: "dispute_decided", mark, code: sale.ebcCode } as const;
    expect(await heardBy(owner, end)).toEqual({ returnNo, count: 1 });
    expect(await heardBy(await actorFor("merchant", "C000000001"), end)).toBeUndefined();
    expect(await heardBy(await actorFor("officer"), end)).toBeUndefined();
  });

  test("many pieces of one return at once are one notice", async () => {
    const { plate } = await makeAdmitted();
    const { returnNo, id: returnId } = await returnOf(plate);
    const of = {
      type: "item.disputed",
      ebpCode: null,
      ebcCode: null,
      returnId,
      parcelId: null,
      said: {},
    } as const;
    const marks = [`${plate}:98`, `${plate}:99`];
    await asSystem(async (ctx) => {
      ctx.ownerNews.push(...marks.map((mark) => ({ ...of, mark })));
    }, null);
    expect(await told("dispute_raised", returnNo)).toMatchObject([{ facts: { returnNo, count: 2 } }]);
  });
});

async function returnOf(plate: string) {
  const { returnId } = await readPiece(plate);
  const [row] = await inScope(system, (tx) =>
    tx
      .select()
      .from(returns)
      .where(eq(returns.id, returnId ?? "")),
  );
  if (!row) throw new Error("no return");
  return row;
}

async function told(kind: "dispute_raised" | "dispute_decided", returnNo: string) {
  const rows = await inScope(system, (tx) => tx.select().from(notices).where(eq(notices.kind, kind)));
  return rows.filter(({ facts }) => facts.returnNo === returnNo);
}

describe("clocks", () => {
  test("what must be declared today, and what never came, once a day", async () => {
    const releasedAt = new Date(Date.UTC(2012, 0, 1) + randomInt(1_000) * 86_400_000);
    await makeReturn(await makeSale({ releasedAt }));
    const released = shanghaiDayNumber(releasedAt);
    const declarant = await actorFor("declarant");
    const day = dayFromNumber(released + applicationLimitDays);
    const noon = new Date(startOfShanghaiDay(released + applicationLimitDays).getTime() + 12 * hourMs);
    const today = { kind: "declare_today", mark: day } as const;
    expect(await heardBy(declarant, today, noon)).toBeUndefined();
    expect(await look("clocks", noon)).toBeGreaterThan(0);
    expect(await heardBy(declarant, today, noon)).toEqual({ day, count: 1 });
    expect(await look("clocks", new Date(noon.getTime() + hourMs))).toBe(0);
    expect(await heardBy(await actorFor("receiver"), today, noon)).toBeUndefined();

    const lastDay = dayFromNumber(released + arrivalLimitDays);
    const after = startOfShanghaiDay(released + arrivalLimitDays + 1);
    await look("clocks", after);
    expect(await heardBy(declarant, { kind: "arrival_passed", mark: lastDay }, after)).toEqual({
      day: lastDay,
      count: 1,
    });
  });
});

describe("open loops", () => {
  test("an office that owes answers, told to the house and to that office, once a day", async () => {
    const { office } = await makeMessage();
    const late = new Date(Date.now() + 40 * 24 * hourMs);
    await look("loops", late);
    const day = dayFromNumber(shanghaiDayNumber(late));
    const silent = { kind: "loop_silent", mark: `${day}:${office}` } as const;
    const owed = { kind: "answer_overdue", mark: day, code: office } as const;
    const facts = { day, office, count: 1 };
    expect(await heardBy(await actorFor("supervisor"), silent, late)).toEqual(facts);
    expect(await heardBy(await actorFor("origin_officer", office), owed, late)).toEqual(facts);
    expect(await heardBy(await actorFor("origin_officer", "9999"), owed, late)).toBeUndefined();
    expect(await heardBy(await actorFor("origin_officer", office), silent, late)).toBeUndefined();
  });

  test("a message that its office rejected", async () => {
    const { office, message } = await makeMessage();
    await inScope(system, (tx) =>
      tx.update(feedbackMessages).set({ rejectedAt: new Date() }).where(eq(feedbackMessages.id, message.id)),
    );
    await look("loops");
    const rejected = { kind: "loop_rejected", mark: message.id } as const;
    expect(await heardBy(await actorFor("officer"), rejected)).toMatchObject({ office });
  });
});

describe("what waits for another's yes", () => {
  test("a sealed load, told to supervisors, and never to who sealed it", async () => {
    const builder = await actorFor("supervisor");
    const batchNo = await sealedLoad(builder, "destroy", [(await makeSettled("destroy")).plate]);
    await look("decisions");
    const waiting = { kind: "load_approval", mark: `${batchNo}:1` } as const;
    expect(await heardBy(await actorFor("supervisor"), waiting)).toEqual({ batchNo });
    expect(await heardBy(builder, waiting)).toBeUndefined();
  });

  test("an account, told to who may decide on it and did not propose it", async () => {
    const { login, changeId, proposer } = await proposed("officer", "officer");
    await look("decisions");
    const waiting = { kind: "account_approval", mark: changeId } as const;
    expect(await heardBy(await actorFor("officer"), waiting)).toEqual({ login });
    expect(await heardBy(proposer, waiting)).toBeUndefined();
    expect(await heardBy(await actorFor("supervisor"), waiting)).toBeUndefined();
  });

  test("a recall, told to everybody it is read by but its issuer", async () => {
    const issuer = await actorFor("supervisor");
    const { recallNo } = await runUseCase(issuer, issueRecall, recallOf(await makeSale()));
    await look("decisions");
    const issued = { kind: "recall_issued", mark: recallNo } as const;
    expect(await heardBy(await actorFor("auditor"), issued)).toEqual({ recallNo });
    expect(await heardBy(issuer, issued)).toBeUndefined();
  });
});

test("an owner's system that takes nothing for an hour is told to that owner, once until it does", async () => {
  const code = `C${randomInt(1_000_000_000)}`;
  const id = `test:${uuidv7()}`;
  const createdAt = new Date(Date.now() - 2 * hourMs);
  const destination = destinationOfOwner(code);
  const of = {
    id,
    channel: "owner",
    destination,
    orderingKey: id,
    sealed: false,
    body: Buffer.from("{}"),
  } as const;
  const nextAttemptAt = new Date(Date.now() + 24 * hourMs);
  await inScope(system, (tx) => tx.insert(outbox).values({ ...of, attempts: 9, createdAt, nextAttemptAt }));
  await look("failing", new Date(createdAt.getTime() + hourMs / 2));
  const failing = { kind: "webhook_failing", mark: id, code } as const;
  const owner = await actorFor("merchant", code);
  expect(await heardBy(owner, failing)).toBeUndefined();
  await look("failing");
  await look("failing");
  expect(await heardBy(owner, failing)).toEqual({});
  expect(await heardBy(await actorFor("supervisor"), failing)).toBeUndefined();
  const rows = await inScope(system, (tx) =>
    tx
      .select()
      .from(notices)
      .where(eq(notices.cause, causeOf(failing))),
  );
  expect(rows).toHaveLength(1);
});
