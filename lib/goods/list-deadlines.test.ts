import { expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { answerGoods } from "#lib/goods/answer-goods";
import { listDeadlines } from "#lib/goods/list-deadlines";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
const inDays = (days: number) => dayFromNumber(shanghaiDayNumber(new Date()) + days);
const ago = (days: number) => new Date(Date.now() - days * dayMs);

const kindsOf = async (actor: Parameters<typeof runUseCase>[0]) =>
  (await runUseCase(actor, listDeadlines, null)).rows.map(({ kind, number }) => `${kind} ${number}`);

test("a return is to be declared within 30 days and to arrive within 45; a box that came ends the latter", async () => {
  const sale = await makeSale({ releasedAt: ago(10) });
  const waybillNo = `YT${randomDigits(12)}`;
  const { returnNo } = await makeReturn(sale, { waybills: [waybillNo] });
  const owner = await actorFor("platform", sale.ebpCode);
  const { rows } = await runUseCase(owner, listDeadlines, null);
  expect(rows).toMatchObject([
    { kind: "application", number: returnNo, daysLeft: 20, pieces: null },
    { kind: "arrival", number: returnNo, daysLeft: 35, pieces: null },
  ]);
  await runUseCase(await actorFor("dock_clerk"), arriveParcel, { waybillNo, entry: "scanner" as const });
  expect(await kindsOf(owner)).toEqual([`application ${returnNo}`]);
});

test("what is past is not listed, and nothing of another owner", async () => {
  const sale = await makeSale({ releasedAt: ago(40) });
  const { returnNo } = await makeReturn(sale);
  const neighbour = await makeSale({ releasedAt: ago(10) });
  await makeReturn(neighbour);
  const owner = await actorFor("merchant", sale.ebcCode);
  expect(await kindsOf(owner)).toEqual([`arrival ${returnNo}`]);
  expect(await kindsOf(await actorFor("agent", sale.agentCode))).toEqual([`arrival ${returnNo}`]);
});

test("the pieces of one return to answer for stand together, until they are answered", async () => {
  const sale = await makeSale({ lines: [{ qty: "2" }] });
  const [one, two] = [await makeAdmitted({ sale }), await makeAdmitted({ sale })];
  const owner = await actorFor("merchant", sale.ebcCode);
  const answers = async () =>
    (await runUseCase(owner, listDeadlines, null)).rows.filter(({ kind }) => kind === "answer");
  const pieces = (await answers()).map((row) => row.pieces ?? 0);
  expect(pieces.reduce((sum, count) => sum + count, 0)).toBe(2);
  const plates = [one.plate, two.plate];
  await runUseCase(owner, answerGoods, { plates, answer: "confirmed", reason: null });
  expect(await answers()).toEqual([]);
});

test.each([
  ["31 days ahead", 31, 0],
  ["30 days ahead", 30, 1],
  ["today", 0, 1],
  ["yesterday", -1, 0],
])("a standing authorisation that ends %s", async (_, days, listed) => {
  const sale = await makeSale();
  await makeReturn(sale);
  const authorisationNo = `WT-${randomDigits(8)}`;
  await runUseCase(await actorFor("supervisor"), recordEnterprise, {
    code: sale.ebcCode,
    name: "某商家",
    creditClass: "ordinary",
    creditSource: "公示",
    authorisationNo,
    authorisedUntil: inDays(days),
  });
  const kinds = await kindsOf(await actorFor("platform", sale.ebpCode));
  expect(kinds.filter((one) => one === `authorisation ${authorisationNo}`)).toHaveLength(listed);
});

test("it is for owners", async () => {
  expect(await refusalOf(runUseCase(await actorFor("officer"), listDeadlines, null))).toBe("not_permitted");
});
