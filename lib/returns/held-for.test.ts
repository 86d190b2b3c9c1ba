import { expect, test } from "vitest";
import type { Context } from "#lib/context";
import { listToAmend } from "#lib/customs/list-changes";
import { addHold } from "#lib/domain/holds";
import { listGoods } from "#lib/goods/list-goods";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { declarePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

/** Puts a hold on a piece beside those it has. */
async function hold(plate: string, kind: "amendment" | "dispute" | "recall" | "customs", reason: string) {
  await asSystem(async (ctx: Context) => {
    const item = await lockItem(ctx, plate);
    await recordItemFact(ctx, item, addHold(item, kind, reason), { type: "hold" });
  }, null);
}

test("an application stands to be amended also while its piece is recalled or before the officer", async () => {
  const { plate } = await makeOnePiece();
  await step.move(plate, "inspect");
  await declarePiece(plate, "accepted");
  await hold(plate, "amendment", "数量不符");
  await hold(plate, "recall", "RC-1");
  await hold(plate, "customs", "疑似假冒");
  expect(await readPiece(plate)).toMatchObject({ hold: "customs" });
  const rows = await runUseCase(await actorFor("declarant"), listToAmend, null);
  expect(rows.find(({ held }) => held.includes(plate))).toMatchObject({ reason: "数量不符" });
});

test("a dispute behind a recall is still the owner's dispute", async () => {
  const { plate, sale } = await makeAdmitted();
  const owner = await actorFor("merchant", sale.ebcCode);
  const platesIn = async (view: "disputed" | "to_check") =>
    (await runUseCase(owner, listGoods, { view })).rows.map((row) => row.plate);
  expect(await platesIn("disputed")).toEqual([]);
  await hold(plate, "dispute", "外盒完好");
  await hold(plate, "recall", "RC-1");
  expect(await platesIn("disputed")).toEqual([plate]);
});
