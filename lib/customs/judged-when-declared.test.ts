import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { items } from "#db/schema/items";
import { judgements } from "#db/schema/rules";
import { declareReturns } from "#lib/customs/declare-returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

test("declaring writes down what the rules say of each piece, for its application and in the declarant's name", async () => {
  const made = await makeInspectedReturn({ pieces: [{ gnum: 1 }, { gnum: 1 }] });
  const declarant = await actorFor("declarant");
  const { declared } = await runUseCase(declarant, declareReturns, { returnNos: [made.returnNo] });
  expect(declared).toMatchObject([{ pieces: 2 }]);
  const rows = await asSystem(
    ({ tx }) =>
      tx
        .select({ judgement: judgements, applicationId: items.applicationId })
        .from(judgements)
        .innerJoin(items, eq(items.id, judgements.itemId))
        .where(eq(items.returnId, made.returnId))
        .orderBy(asc(items.id)),
    null,
  );
  expect(rows).toHaveLength(2);
  for (const { judgement, applicationId } of rows) {
    expect(judgement).toMatchObject({
      occasion: "declaration",
      judgedBy: declarant.userId,
      applicationId,
    });
    expect(judgement.rules.filter(({ verdict }) => verdict === "not_met")).toEqual([]);
  }
});
