import { describe, expect, test } from "vitest";
import { amend, ask, changeOf, documentOf, linesNow, makeAccepted } from "#lib/customs/change.testing";
import { correctApplications } from "#lib/customs/correct-applications";
import { declareReturns } from "#lib/customs/declare-returns";
import { listPreDeclarable } from "#lib/customs/list-pre-declared";
import { listRefusals } from "#lib/customs/list-refusals";
import { preDeclareReturns } from "#lib/customs/pre-declare-returns";
import { receive } from "#lib/customs/received-receipt.testing";
import { checklists } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { enterProhibited } from "#lib/prohibited/enter-prohibited";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const seen = {
  checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
  ...({ grade: "good", original: "yes", batchCode: null, expiresOn: null, note: null } as const),
  proposedOutcome: null,
  reason: null,
};
type Made = Awaited<ReturnType<typeof makeAnnounced>>;

async function makeAnnounced() {
  const sale = await makeSale({ lines: [{ qty: "2", gcode: "6109100010" }] });
  return { sale, made: await makeReturn(sale) };
}

const send = async ({ made }: Pick<Made, "made">) =>
  runUseCase(await actorFor("declarant"), preDeclareReturns, { returnNos: [made.returnNo] });

async function makeAhead() {
  const announced = await makeAnnounced();
  const { declared } = await send(announced);
  const applicationNo = declared[0]?.applicationNo ?? "";
  await receive(applicationNo, "800", 1);
  return { ...announced, applicationNo };
}

async function come({ sale, made }: Pick<Made, "sale" | "made">) {
  const { plate } = await makePiece(sale, made);
  await runUseCase(await actorFor("inspector"), inspectItem, { plate, ...seen });
  return plate;
}

const telephone = { buyerTelephone: "13900000000" };

describe("a pre-declaration that is amended", () => {
  test("keeps what is awaited when a field is corrected, and before anything came", async () => {
    const ahead = await makeAhead();
    await receive(await ask(amend(ahead.applicationNo, { fields: telephone })), "399", 3);
    expect(await linesNow(ahead.applicationNo)).toEqual([[1, 2]]);
    await come(ahead);
    const copNo = await ask(amend(ahead.applicationNo, { fields: { reason: "七天无理由" } }));
    expect((await changeOf(copNo))?.linesAfter).toEqual([{ gnum: 1, qty: "2" }]);
  });

  test("takes in nothing while its change waits, and what came meanwhile once it does not", async () => {
    const ahead = await makeAhead();
    await come(ahead);
    const less = [{ gnum: 1, qty: "1" }];
    const copNo = await ask(amend(ahead.applicationNo, { quantities: less }));
    const second = await come(ahead);
    expect(await readPiece(second)).toMatchObject({ state: "inspected", applicationId: null });
    await receive(copNo, "100", 5);
    expect(await readPiece(second)).toMatchObject({ state: "declared" });
    expect(await refusalOf(ask(amend(ahead.applicationNo, { quantities: less })))).toBe(
      "quantity_not_of_pieces",
    );
  });

  test("never holds two pieces where customs let in one", async () => {
    const ahead = await makeAhead();
    await come(ahead);
    const copNo = await ask(amend(ahead.applicationNo, { quantities: [{ gnum: 1, qty: "1" }] }));
    const second = await come(ahead);
    await receive(copNo, "800", 5);
    expect(await linesNow(ahead.applicationNo)).toEqual([[1, 1]]);
    expect(await readPiece(second)).toMatchObject({ state: "inspected", applicationId: null });
  });
});

test("the sum over all returns stays within the list, also beside what was declared ahead", async () => {
  const ahead = await makeAhead();
  const other = await makeReturn(ahead.sale);
  await come({ sale: ahead.sale, made: other });
  const declare = runUseCase(await actorFor("declarant"), declareReturns, { returnNos: [other.returnNo] });
  expect((await declare).refused).toMatchObject([
    { code: "quantity_exceeded", params: { limit: "2.00000" } },
  ]);
});

describe("an amendment that customs let into force", () => {
  test("stands although the piece it takes in is missing meanwhile: it will be found declared", async () => {
    const made = await makeAccepted("800");
    await receive(await ask(amend(made.applicationNo, { removes: [made.first] })), "800", 3);
    const back = await ask(amend(made.applicationNo, { adds: [made.first] }));
    await asSystem(
      async (ctx) => moveItem(ctx, await lockItem(ctx, made.first), "report_missing"),
      undefined,
    );
    await receive(back, "800", 4);
    expect(await changeOf(back)).toMatchObject({ status: "in_force" });
    expect(await linesNow(made.applicationNo)).toEqual([[1, 2]]);
    expect(await readPiece(made.first)).toMatchObject({ state: "missing", stateBeforeMissing: "declared" });
  });

  test("stands although the merchant is untrusted meanwhile: the piece stays held, to be amended out", async () => {
    const made = await makeAccepted("800");
    await receive(await ask(amend(made.applicationNo, { removes: [made.first] })), "800", 3);
    const back = await ask(amend(made.applicationNo, { adds: [made.first] }));
    await untrust(made.sale.ebcCode);
    await receive(back, "800", 4);
    expect(await changeOf(back)).toMatchObject({ status: "in_force" });
    expect(await readPiece(made.first)).toMatchObject({ state: "inspected", hold: "amendment" });
  });
});

describe("no pre-declaration", () => {
  test("after a refusal in law", async () => {
    const announced = await makeAnnounced();
    const { declared } = await send(announced);
    await receive(declared[0]?.applicationNo ?? "", "100", 1, "清单已超期，不予退货");
    expect((await send(announced)).refused).toMatchObject([{ code: "refused_for_good" }]);
    const offered = await runUseCase(await actorFor("declarant"), listPreDeclarable, null);
    expect(offered.map(({ returnNo }) => returnNo)).not.toContain(announced.made.returnNo);
  });

  test("once a box of it is at the dock: what is in it can be counted instead", async () => {
    const announced = await makeAnnounced();
    await makePiece(announced.sale, announced.made);
    expect((await send(announced)).refused).toMatchObject([{ code: "goods_here" }]);
    const offered = await runUseCase(await actorFor("declarant"), listPreDeclarable, null);
    expect(offered.map(({ returnNo }) => returnNo)).not.toContain(announced.made.returnNo);
  });

  test("of an untrusted merchant's goods, nor of prohibited ones", async () => {
    const announced = await makeAnnounced();
    await untrust(announced.sale.ebcCode);
    expect((await send(announced)).refused).toMatchObject([{ code: "enterprise_untrusted" }]);
    const other = await makeAnnounced();
    const entry = {
      hsPrefix: null,
      source: "GACC 2021",
      reason: "禁止",
      validFrom: "2020-01-01",
      validTo: null,
    };
    const barCode = other.sale.lines[0]?.barCode ?? "";
    await runUseCase(await actorFor("supervisor"), enterProhibited, { barCode, ...entry });
    expect((await send(other)).refused).toMatchObject([{ code: "goods_prohibited" }]);
  });
});

test("one that was refused for a field is corrected ahead of its goods, and names the one it replaces", async () => {
  const announced = await makeAnnounced();
  const { declared } = await send(announced);
  const applicationNo = declared[0]?.applicationNo ?? "";
  await receive(applicationNo, "100", 1, "收件地址不详");
  const declarant = await actorFor("declarant");
  const refusals = await runUseCase(declarant, listRefusals, null);
  expect(refusals.map((row) => row.applicationNo)).toContain(applicationNo);
  const again = { applicationNos: [applicationNo], fields: telephone };
  const corrected = await runUseCase(declarant, correctApplications, again);
  const document = await documentOf(corrected.declared[0]?.applicationNo ?? "");
  expect(document).toMatchObject({ appType: "1", replaces: applicationNo });
  expect(document.xml).toContain("<ceb:buyerTelephone>13900000000</ceb:buyerTelephone>");
  expect(await linesNow(corrected.declared[0]?.applicationNo ?? "")).toEqual([[1, 2]]);
  const left = await runUseCase(declarant, listRefusals, null);
  expect(left.map((row) => row.applicationNo)).not.toContain(applicationNo);
});

async function untrust(code: string) {
  const given = { creditClass: "untrusted", creditSource: "信用公示", authorisationNo: null } as const;
  const record = { code, name: "示例商家", ...given, authorisedUntil: null };
  await runUseCase(await actorFor("supervisor"), recordEnterprise, record);
}
