import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { judgements } from "#db/schema/rules";
import { checklists } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

test("a finding writes down why, with the outcome that was proposed", async () => {
  const sale = await makeSale({ lines: [{ qty: "1", gcode: "6109100010" }] });
  const { plate, itemId } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  await runUseCase(await actorFor("inspector"), inspectItem, {
    plate,
    grade: "expired",
    original: "yes",
    batchCode: null,
    expiresOn: null,
    note: null,
    checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
    proposedOutcome: null,
    reason: null,
  });
  const rows = await asSystem(
    ({ tx }) => tx.select().from(judgements).where(eq(judgements.itemId, itemId)),
    null,
  );
  expect(rows).toMatchObject([{ occasion: "finding" }]);
  const release = rows[0]?.rules.find(({ rule }) => rule === "release_good_only");
  expect(release).toMatchObject({ verdict: "met", facts: { outcome: "reship", grade: "expired" } });
});
