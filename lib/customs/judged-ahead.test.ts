import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { judgements } from "#db/schema/rules";
import { getApplication } from "#lib/customs/get-application";
import { preDeclareReturns } from "#lib/customs/pre-declare-returns";
import { checklists } from "#lib/domain/checklist";
import { ruleCodes } from "#lib/domain/rules/rule-book";
import { inspectItem } from "#lib/inspection/inspect-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

async function declaredAhead() {
  const sale = await makeSale({ lines: [{ qty: "2", gcode: "6109100010" }] });
  const made = await makeReturn(sale);
  const declarant = await actorFor("declarant");
  const { declared } = await runUseCase(declarant, preDeclareReturns, { returnNos: [made.returnNo] });
  const applicationNo = declared[0]?.applicationNo ?? "";
  const file = await runUseCase(declarant, getApplication, { applicationNo });
  return { sale, made, file };
}

test("an application made ahead of its pieces keeps why it may be made: every rule, its version and its facts", async () => {
  const { file } = await declaredAhead();
  expect(file.judgement).toMatchObject({ occasion: "pre_declaration", earlier: 0 });
  const said = new Map(file.judgement?.rules.map((one) => [one.rule as string, one]));
  const ofEnds = [
    "not_recalled",
    "bonded_first",
    "release_good_only",
    "destroy_unsaleable_only",
    "reship_first",
  ];
  const judged = ruleCodes.filter((code) => !ofEnds.includes(code) && !code.startsWith("destruction_"));
  expect([...said.keys()].sort()).toEqual([...judged].sort());
  expect(said.get("applied_in_time")).toMatchObject({ verdict: "met", version: 1 });
  expect(said.get("within_quantity")).toMatchObject({
    verdict: "met",
    facts: { line: { listedQty: "2.00000", elsewhereQty: "0", lineQty: "2.00000" } },
  });
  expect(said.get("arrived_in_time")).toMatchObject({ verdict: "undecidable", missing: "arrival" });
  expect(said.get("original_goods")).toMatchObject({ verdict: "undecidable", missing: "inspection" });
  expect(said.get("enterprise_trusted")).toMatchObject({ verdict: "met" });
});

test("a piece that comes to it is judged as declared, for that application", async () => {
  const { sale, made } = await declaredAhead();
  const { plate, itemId } = await makePiece(sale, made);
  await runUseCase(await actorFor("inspector"), inspectItem, {
    plate,
    grade: "good",
    original: "yes",
    batchCode: null,
    expiresOn: null,
    note: null,
    checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
    proposedOutcome: null,
    reason: null,
  });
  const { applicationId } = await readPiece(plate);
  const rows = await asSystem(
    ({ tx }) =>
      tx
        .select()
        .from(judgements)
        .where(and(eq(judgements.itemId, itemId), eq(judgements.occasion, "declaration"))),
    null,
  );
  expect(rows).toMatchObject([{ applicationId }]);
  expect(applicationId).not.toBeNull();
});
