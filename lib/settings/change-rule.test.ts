import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { events } from "#db/schema/history";
import { importLists } from "#db/schema/import-lists";
import { judgements } from "#db/schema/rules";
import { type Context, systemActor } from "#lib/context";
import { preDeclareReturns } from "#lib/customs/pre-declare-returns";
import { lawfulArrival } from "#lib/domain/rules/clock-params";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { readRules } from "#lib/read-rules";
import { raceBehind } from "#lib/returns/race.testing";
import { refixLastDays } from "#lib/returns/refix-last-days";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { changeRule } from "#lib/settings/change-rule";
import { getRules } from "#lib/settings/get-rules";
import { previewRule } from "#lib/settings/preview-rule";
import { newestOf } from "#lib/settings/rule-input";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
// In a year of its own a version meets no other test's lists.
const begin = new Date(Date.UTC(2200 + randomInt(5_000), 0, 1));
const after = (days: number) => new Date(begin.getTime() + days * dayMs);
const dayAfter = (days: number) => dayFromNumber(shanghaiDayNumber(begin) + days);

const newest = () => asSystem(async (ctx) => newestOf(await readRules(ctx), "arrived_in_time"), null);
const stricter = async (houseLimitDays: number) => ({
  code: "arrived_in_time" as const,
  params: { ...lawfulArrival, houseLimitDays },
  inForceFrom: dayAfter(0),
  basedOn: await newest(),
});

/** A return that waits for its parcel, and one whose piece came on day 35. */
async function twoReturns() {
  const [waitingSale, hereSale] = [
    await makeSale({ releasedAt: after(1) }),
    await makeSale({ releasedAt: after(1) }),
  ];
  const [waiting, here] = [await makeReturn(waitingSale), await makeReturn(hereSale)];
  const piece = await makePiece(hereSale, here, { arrivedAt: after(36) });
  return { waitingSale, waiting, here, piece };
}

test("a new version is previewed, made with a reason, and changes what it concerns, on record", async () => {
  const supervisor = await actorFor("supervisor");
  const { waitingSale, waiting, here, piece } = await twoReturns();
  const now = { now: after(37) };
  const proposed = await stricter(30);
  const preview = await runUseCase(supervisor, previewRule, proposed, now);
  const seen = new Map(preview.shown.map((one) => [one.returnNo, one]));
  expect(seen.get(waiting.returnNo)).toMatchObject({
    pieces: 0,
    before: { lastArrivalDay: dayAfter(46) },
    after: { lastArrivalDay: dayAfter(31) },
  });
  expect(seen.get(here.returnNo)).toMatchObject({
    pieces: 1,
    after: { reasons: ["arrived_late", "application_late"] },
  });

  const signer = await signerFor("supervisor");
  const alone = { ...proposed, reason: "本仓从严" };
  expect(await refusalOf(runUseCase(supervisor, changeRule, alone, now))).toBe("backdating_needs_second");
  const signed = { ...alone, second: { login: signer.login, pin } };
  const made = await runUseCase(supervisor, changeRule, signed, now);
  expect(made.version).toBe(proposed.basedOn + 1);
  const { rules } = await runUseCase(await actorFor("auditor"), (ctx) => getRules(ctx), undefined);
  expect(rules.find(({ code }) => code === "arrived_in_time")?.versions[0]).toMatchObject({
    version: made.version,
    params: { houseLimitDays: 30 },
    made: { reason: "本仓从严", signedBy: "签字人" },
  });

  for (let more = true; more; ) ({ more } = await asSystem((ctx) => refixLastDays(ctx), undefined, now));
  const [list] = await asSystem(
    ({ tx }) => tx.select().from(importLists).where(eq(importLists.id, waitingSale.listId)),
    null,
  );
  expect(list).toMatchObject({ lastArrivalDay: dayAfter(31), lastApplicationDay: dayAfter(31) });
  const told = await asSystem(
    ({ tx }) =>
      tx.select().from(events).where(eq(events.subjectId, waiting.returnId)).orderBy(events.sequence),
    null,
  );
  expect(told.at(-1)?.type).toBe("last_days_changed");
  expect(told.at(-1)?.body).toContain(`"after":"${dayAfter(31)} · ${dayAfter(31)}"`);
  const judged = await asSystem(
    ({ tx }) => tx.select().from(judgements).where(eq(judgements.itemId, piece.itemId)),
    null,
  );
  expect(judged).toMatchObject([{ occasion: "rejudgement", judgedBy: null }]);
  expect(judged[0]?.rules.find(({ rule }) => rule === "arrived_in_time")).toMatchObject({
    verdict: "not_met",
    version: made.version,
  });
  expect((await runUseCase(supervisor, previewRule, await stricter(30), now)).different).toBe(0);
});

test("what was applied for ahead of its pieces is not previewed as late", async () => {
  const { waiting, here, piece } = await twoReturns();
  const [ahead, late] = [await makeSale({ releasedAt: after(1) }), await makeSale({ releasedAt: after(1) })];
  const [declared, undeclared] = [await makeReturn(ahead), await makeReturn(late)];
  const declarant = await actorFor("declarant");
  const sent = { returnNos: [declared.returnNo] };
  await runUseCase(declarant, preDeclareReturns, sent, { now: after(5) });
  await asSystem(
    ({ tx }) =>
      tx
        .update(applications)
        .set({ status: "accepted", clockStoppedAt: after(6) })
        .where(eq(applications.returnId, declared.returnId)),
    null,
  );
  await step.move(piece.plate, "void");
  const supervisor = await actorFor("supervisor");
  const preview = await runUseCase(supervisor, previewRule, await stricter(28), { now: after(40) });
  const seen = new Map(preview.shown.map((one) => [one.returnNo, one.after.reasons]));
  expect(seen.get(declared.returnNo)).toEqual([]);
  expect(seen.get(undeclared.returnNo)).toEqual(["application_late"]);
  expect(seen.has(waiting.returnNo)).toBe(true);
  expect(seen.get(here.returnNo)).toEqual(["application_late"]);
});

test("two workers fix the days of a list once", async () => {
  const { waiting } = await twoReturns();
  const { login } = await signerFor("supervisor");
  const signed = { ...(await stricter(25)), reason: "再从严", second: { login, pin } };
  await runUseCase(await actorFor("supervisor"), changeRule, signed, { now: after(37) });
  const fix = (ctx: Context) => refixLastDays(ctx);
  const both = await raceBehind(systemActor, fix, undefined, () => runUseCase(systemActor, fix, undefined));
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  const told = await asSystem(
    ({ tx }) => tx.select().from(events).where(eq(events.subjectId, waiting.returnId)),
    null,
  );
  expect(told.filter(({ type }) => type === "last_days_changed")).toHaveLength(1);
});

test("a version that somebody else made meanwhile stops the change; so does one that asks the same", async () => {
  const supervisor = await actorFor("supervisor");
  const change = { ...(await stricter(41)), reason: "试行" };
  const first = await runUseCase(supervisor, changeRule, change);
  expect(await refusalOf(runUseCase(supervisor, changeRule, change))).toBe("rule_changed");
  const again = { ...change, basedOn: first.version };
  expect(await refusalOf(runUseCase(supervisor, changeRule, again))).toBe("rule_same");
  const earlier = { ...again, inForceFrom: dayAfter(-3) };
  expect(await runUseCase(supervisor, changeRule, earlier)).toMatchObject({ version: first.version + 1 });
});

test("nobody makes a version that asks less than the law, nor sees its effect; two signatures do not help", async () => {
  const supervisor = await actorFor("supervisor");
  const { login } = await signerFor("supervisor");
  const looser = { ...(await stricter(40)), params: { ...lawfulArrival, limitDays: 46 } };
  expect(await refusalOf(runUseCase(supervisor, previewRule, looser))).toBe("rule_beyond_law");
  const made = { ...looser, reason: "放宽", second: { login, pin } };
  expect(await refusalOf(runUseCase(supervisor, changeRule, made))).toBe("rule_beyond_law");
});

test("nobody signs a version that begins before today with himself, nor one who may not", async () => {
  const author = await signerFor("supervisor");
  const now = { now: after(37) };
  const change = { ...(await stricter(33)), reason: "补记" };
  const own = { ...change, second: { login: author.login, pin } };
  expect(await refusalOf(runUseCase(author, changeRule, own, now))).toBe("own_work");
  const { login } = await signerFor("stock_controller");
  const other = { ...change, second: { login, pin } };
  expect(await refusalOf(runUseCase(author, changeRule, other, now))).toBe("not_permitted");
});

test("nobody but a supervisor changes a rule, or sees whom it would concern", async () => {
  for (const role of ["administrator", "declarant", "auditor", "officer"] as const) {
    const actor = await actorFor(role);
    const proposed = await stricter(20);
    expect(await refusalOf(runUseCase(actor, previewRule, proposed))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(actor, changeRule, { ...proposed, reason: "x" }))).toBe(
      "not_permitted",
    );
  }
});
