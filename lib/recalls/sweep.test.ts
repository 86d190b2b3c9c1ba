import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importLists } from "#db/schema/import-lists";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { freeRecalled } from "#lib/recalls/free-recalled";
import { issueRecall } from "#lib/recalls/issue-recall";
import { carryOutAll, chaptersOf, issueAndCatch, recallOf } from "#lib/recalls/recall.testing";
import { sweepOnce } from "#lib/recalls/sweep";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale, randomGtin } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const dayMs = 86_400_000;
const system = { scope: "system", code: null, actorId: null } as const;

/** Gives a list an originating office, or takes it away: then nobody can be told, and its pieces are in trouble. */
async function setOffice(listId: string, officeCode: string | null) {
  await inScope(system, (tx) => tx.update(importLists).set({ officeCode }).where(eq(importLists.id, listId)));
}

test("a piece in trouble holds up nobody but itself, and is dealt with once the trouble is over", async () => {
  const barCode = randomGtin();
  const pieces = [];
  for (let count = 0; count < 3; count++) {
    pieces.push(await makeAdmitted({ sale: await makeSale({ lines: [{ qty: "1", barCode }] }) }));
  }
  const [troubled, ...others] = pieces.toSorted((a, b) => (a.plate < b.plate ? -1 : 1));
  if (!troubled) throw new Error("no piece was made");
  await setOffice(troubled.sale.listId, null);
  await runUseCase(await actorFor("supervisor"), issueRecall, recallOf(troubled.sale));
  await carryOutAll();
  for (const { plate } of others) expect(await readPiece(plate)).toMatchObject({ hold: "recall" });
  expect(await readPiece(troubled.plate)).toMatchObject({ hold: null });

  await setOffice(troubled.sale.listId, "3105");
  await carryOutAll();
  expect(await readPiece(troubled.plate)).toMatchObject({ hold: "recall" });
});

test("a recall whose last day has passed frees its pieces by itself", async () => {
  const { plate, sale } = await makeAdmitted();
  const now = new Date();
  const freeAt = (at: Date) =>
    runUseCase(systemActor, (ctx) => sweepOnce(ctx, freeRecalled), undefined, { now: at });
  await issueAndCatch(recallOf(sale, { validTo: shanghaiDay(now) }));
  await freeAt(now);
  expect(await readPiece(plate)).toMatchObject({ hold: "recall", grade: "recalled" });
  await freeAt(new Date(now.getTime() + dayMs));
  expect(await readPiece(plate)).toMatchObject({ hold: null, grade: "good" });
  const [chapter] = await chaptersOf(plate);
  expect(chapter?.closed).toBeInstanceOf(Date);
});
