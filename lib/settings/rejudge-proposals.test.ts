import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "#db/schema/history";
import { judgements } from "#db/schema/rules";
import { checklists } from "#lib/domain/checklist";
import type { Grade } from "#lib/domain/item";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { inspectItem } from "#lib/inspection/inspect-item";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { readRules } from "#lib/read-rules";
import { readProposals } from "#lib/returns/proposals";
import { rejudgeProposals } from "#lib/returns/rejudge-proposals";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { changeRule } from "#lib/settings/change-rule";
import { newestOf } from "#lib/settings/rule-input";
import { actorFor, asSystem } from "#lib/testing";

// In a year of its own a version meets no other test's pieces.
const begin = new Date(Date.UTC(8_000 + randomInt(1_500), 0, 1, 4));
const after = (days: number) => new Date(begin.getTime() + days * 86_400_000);

/** A piece inspected that many days after the beginning, whose release was proposed. */
async function inspected(grade: Grade, day: number) {
  const sale = await makeSale({ lines: [{ qty: "1", gcode: "6109100010" }], releasedAt: after(0) });
  const piece = await makePiece(sale, await makeReturn(sale), { arrivedAt: after(1) });
  const finding = {
    plate: piece.plate,
    grade,
    original: "yes" as const,
    batchCode: null,
    expiresOn: null,
    note: null,
    checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
    proposedOutcome: null,
    reason: null,
  } as const;
  await photographPiece(piece.plate);
  await runUseCase(await actorFor("inspector"), inspectItem, finding, { now: after(day) });
  expect((await readPiece(piece.plate)).outcomeProposed).toBe("release");
  return piece;
}

/** From that day on only goods in perfect condition may be released; made on day 20. */
async function releaseGoodOnly(day: number) {
  const basedOn = await asSystem(async (ctx) => newestOf(await readRules(ctx), "release_good_only"), null);
  const params = { releasable: ["good" as const] };
  const inForceFrom = dayFromNumber(shanghaiDayNumber(begin) + day);
  const { login } = await signerFor("supervisor");
  const made = { basedOn, reason: "新口径", second: { login, pin } };
  const version = { code: "release_good_only" as const, params, inForceFrom, ...made };
  return runUseCase(await actorFor("supervisor"), changeRule, version, { now: after(20) });
}

const rejudge = (known = 0) => asSystem(rejudgeProposals, known, { now: after(21) });

const judgedAnew = async (itemId: string) => {
  const rows = await asSystem(
    ({ tx }) => tx.select().from(judgements).where(eq(judgements.itemId, itemId)),
    null,
  );
  return rows.filter(({ occasion }) => occasion === "rejudgement");
};

test("a version that reaches back judges open proposals anew, and leaves what is settled or older alone", async () => {
  const older = await inspected("box_damaged", 4);
  const [barred, allowed, settled] = [
    await inspected("box_damaged", 10),
    await inspected("good", 10),
    await inspected("box_damaged", 10),
  ];
  await step.know(settled.plate, { outcome: "release", outcomeBasis: "as_proposed", settledAt: after(12) });
  const { version } = await releaseGoodOnly(5);
  const seen = await rejudge();
  expect(seen).toMatchObject({ judged: 2, changed: 1, more: false });

  expect(await readPiece(barred.plate)).toMatchObject({
    outcomeProposed: "reship",
    outcomeRecommended: "reship",
  });
  const [judgement] = await judgedAnew(barred.itemId);
  expect(judgement?.rules.find(({ rule }) => rule === "release_good_only")).toMatchObject({
    version,
    verdict: "met",
    facts: { outcome: "reship", grade: "box_damaged" },
  });
  const told = await asSystem(
    ({ tx }) => tx.select().from(events).where(eq(events.subjectId, barred.itemId)).orderBy(events.sequence),
    null,
  );
  expect(told.at(-1)).toMatchObject({ type: "proposal_rejudged" });
  expect(told.at(-1)?.body).toContain('"replaces":"release"');

  expect((await readPiece(allowed.plate)).outcomeProposed).toBe("release");
  expect(await judgedAnew(allowed.itemId)).toHaveLength(1);
  for (const untouched of [settled, older]) {
    expect((await readPiece(untouched.plate)).outcomeProposed).toBe("release");
    expect(await judgedAnew(untouched.itemId)).toEqual([]);
  }
  const proposalOf = await asSystem(readProposals, [barred.itemId, older.itemId]);
  expect(proposalOf(barred.itemId).rules.releasable).toEqual(["good"]);
  expect(proposalOf(older.itemId).rules.releasable).toEqual(["good", "box_damaged"]);

  expect(await rejudge()).toMatchObject({ judged: 0, more: false });
  expect(await rejudge(seen.versions)).toEqual({ ...seen, judged: 0, changed: 0 });
});
