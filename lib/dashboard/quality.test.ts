import { expect, test } from "vitest";
import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import { getJudgements } from "#lib/dashboard/get-judgements";
import { getMatching } from "#lib/dashboard/get-matching";
import { getMerchantFigures } from "#lib/dashboard/get-merchant-figures";
import { ListPieces, listPieces } from "#lib/dashboard/list-pieces";
import { dayAfter, hourOf, judgeAt, ownDay } from "#lib/dashboard/testing";
import { mondayOf } from "#lib/domain/calendar";
import type { Judgement } from "#lib/domain/piece-quality";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase, type UseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

async function read<I, O>(act: UseCase<I, O>, input: I, now: Date): Promise<O> {
  return runUseCase(await actorFor("auditor"), act, input, { now });
}
const platesOf = async (asked: object, now: Date) => {
  const { rows, total } = await read(listPieces, ListPieces.parse(asked), now);
  expect(total).toBe(rows.length);
  return rows.map(({ plate }) => plate).sort();
};

/** A piece of a merchant that was received then; no office hears of its list. */
async function receivedAt(now: Date, mismatches: string[] = [], ebcCode = `C${randomDigits(9)}`) {
  const sale = await makeSale({ lines: [{ qty: "1" }], status: "not_released", ebcCode });
  return makePiece(sale, await makeReturn(sale, { now }), { arrivedAt: now, now, mismatches });
}

test("eight weeks of receipts by how they match, and each opens its own pieces", async () => {
  const day = ownDay();
  const first = hourOf(day, -55, 0);
  const fits = await receivedAt(first);
  const odd = await receivedAt(hourOf(day), ["barcode_differs", "not_original"]);
  const other = await receivedAt(hourOf(day), ["not_original"]);
  await receivedAt(new Date(first.getTime() - 1));
  const now = hourOf(day, 0, 13);
  const matching = await read(getMatching, {}, now);
  const { from, to, pieces, matched, mismatches } = matching;
  expect({ from, to, pieces, matched }).toEqual({ from: dayAfter(day, -55), to: day, pieces: 3, matched: 1 });
  expect(mismatches.slice(0, 3)).toEqual([
    { code: "not_original", pieces: 2 },
    { code: "barcode_differs", pieces: 1 },
    { code: "unidentified", pieces: 0 },
  ]);
  const asked = { did: "received", from, to };
  expect(await platesOf(asked, now)).toEqual([fits.plate, odd.plate, other.plate].sort());
  expect(await platesOf({ ...asked, mismatch: "none" }, now)).toEqual([fits.plate]);
  expect(await platesOf({ ...asked, mismatch: "not_original" }, now)).toEqual(
    [odd.plate, other.plate].sort(),
  );
  expect(await platesOf({ ...asked, mismatch: "over" }, now)).toEqual([]);
});

test("a merchant's pieces, defects and disputes, and each opens its own", async () => {
  const day = ownDay();
  const code = `C${randomDigits(9)}`;
  const [good, broken, unseen] = [
    await receivedAt(hourOf(day), [], code),
    await receivedAt(hourOf(day), [], code),
    await receivedAt(hourOf(day), [], code),
  ];
  await step.know(good.plate, { grade: "good", ownerResponse: "disputed", ownerRespondedAt: new Date() });
  await step.know(broken.plate, { grade: "damaged", disputeUpheldAt: new Date() });
  await receivedAt(hourOf(day));
  const now = hourOf(day, 0, 13);
  const { merchants, from, to } = await read(getMerchantFigures, {}, now);
  expect(merchants[0]).toEqual({
    code,
    name: "示例电商企业",
    pieces: 3,
    inspected: 2,
    defective: 1,
    disputed: 2,
    reason: "不合适",
  });
  expect(merchants).toHaveLength(2);
  const asked = { did: "received", from, to, merchant: code };
  expect(await platesOf(asked, now)).toEqual([good.plate, broken.plate, unseen.plate].sort());
  expect(await platesOf({ ...asked, quality: "inspected" }, now)).toEqual([good.plate, broken.plate].sort());
  expect(await platesOf({ ...asked, quality: "defective" }, now)).toEqual([broken.plate]);
  expect(await platesOf({ ...asked, quality: "disputed" }, now)).toEqual([good.plate, broken.plate].sort());
});

/** A finding of the inspector in the first round, without more. */
async function found(plate: { itemId: string }, grade: "good" | "damaged") {
  const foundBy = (await actorFor("inspector")).userId;
  const seen = { checklist: {}, grade, original: "yes", foundBy } as const;
  await asSystem(async ({ tx, now }: Context) => {
    await tx
      .insert(findings)
      .values({ itemId: plate.itemId, round: 1, kind: "inspection", ...seen, foundAt: now });
  }, null);
}

async function expectJudged(judgement: Judgement, monday: string, judged: string[], differing: string[]) {
  const now = hourOf(monday, 8);
  const week = (await read(getJudgements, {}, now)).find(({ from }) => from === monday);
  const counts = week?.counts.find((one) => one.judgement === judgement);
  expect(counts).toEqual({ judgement, judged: judged.length, differing: differing.length });
  const asked = { judged: judgement, from: monday, to: dayAfter(monday, 6) };
  expect(await platesOf(asked, now)).toEqual(judged.toSorted());
  expect(await platesOf({ ...asked, differs: "yes" }, now)).toEqual(differing.toSorted());
}

test("an inspector who proposes other than the rules recommend", async () => {
  const monday = mondayOf(ownDay());
  const [kept, other] = [await receivedAt(hourOf(monday)), await receivedAt(hourOf(monday))];
  const body = { recommended: "release", proposed: "release" };
  await judgeAt(kept.plate, "inspect_again", body, hourOf(monday, 0, 0));
  await judgeAt(other.plate, "inspect_again", { ...body, proposed: "reship" }, hourOf(monday, 6, 23.99));
  await judgeAt(other.plate, "inspect_again", { ...body, recommended: null }, hourOf(monday, 1));
  await judgeAt(other.plate, "inspect_again", { ...body, proposed: "reship" }, hourOf(monday, 7, 0));
  await expectJudged("inspection", monday, [kept.plate, other.plate], [other.plate]);
});

test("an outcome that is settled other than it was proposed", async () => {
  const monday = mondayOf(ownDay());
  const [kept, other] = [await receivedAt(hourOf(monday)), await receivedAt(hourOf(monday))];
  for (const { plate } of [kept, other]) await step.know(plate, { outcomeProposed: "release" });
  await judgeAt(kept.plate, "outcome_settled", { outcome: "release" }, hourOf(monday, 1));
  await judgeAt(other.plate, "outcome_settled", { outcome: "reship" }, hourOf(monday, 1));
  await expectJudged("settlement", monday, [kept.plate, other.plate], [other.plate]);
});

test("an officer who withholds, or finds other than the inspector of the same round", async () => {
  const monday = mondayOf(ownDay());
  const pieces = [];
  for (let at = 0; at < 4; at++) pieces.push(await receivedAt(hourOf(monday)));
  const [same, worse, held, unseen] = pieces as [(typeof pieces)[0], ...typeof pieces];
  for (const piece of [same, worse, held]) if (piece) await found(piece, "good");
  const verdict = { verdict: "confirm", grade: "good", original: "yes", round: 1 };
  const verified = async (piece: typeof same | undefined, change: object = {}) =>
    judgeAt(piece?.plate ?? "", "verify", { ...verdict, ...change }, hourOf(monday, 2));
  await verified(same);
  await verified(worse, { grade: "damaged" });
  await verified(held, { verdict: "withhold" });
  await verified(unseen, { grade: "damaged" });
  const plates = pieces.map(({ plate }) => plate);
  await expectJudged("verification", monday, plates, [plates[1] ?? "", plates[2] ?? ""]);
});

test("before the record nothing is told, and a declarant is told nothing", async () => {
  const weeks = await read(getJudgements, {}, new Date("1999-06-15T12:00:00+08:00"));
  expect(weeks.every(({ counts }) => counts.every(({ judged }) => judged === null))).toBe(true);
  const actor = await actorFor("declarant");
  for (const act of [getJudgements, getMatching, getMerchantFigures]) {
    expect(await refusalOf(runUseCase<object, unknown>(actor, act, {}))).toBe("not_permitted");
  }
});
