import { expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { codeOf, open, openedSale, receive } from "#lib/receiving/testing";
import { step } from "#lib/returns/steps.testing";
import { makeReturn } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";

test("a line says what other returns claim of it, whatever became of this box's own pieces", async () => {
  const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "3" }] });
  const { plate } = await receive(at, parcelId, codeOf(sale));
  const elsewhere = async () => {
    const { returns } = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: at.bench });
    return Number(returns[0]?.check.lines[0]?.elsewhereQty);
  };
  expect(await elsewhere()).toBe(0);
  await step.move(plate, "stage_move_out", { outcome: "move_out" });
  await step.move(plate, "move_out");
  expect(await elsewhere()).toBe(0);
  const other = await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] });
  const box = await open(at, other.waybills[0] ?? "");
  await receive(at, box.parcelId, codeOf(sale));
  expect(await elsewhere()).toBe(1);
});
