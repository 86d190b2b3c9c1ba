import { describe, expect, test } from "vitest";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import {
  claimedOf,
  codeOf,
  historyOf,
  itemOf,
  openedSale,
  receive,
  receiverAt,
} from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

describe("undo", () => {
  test("R23 voids the piece by an event and gives its place back", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1" }] });
    const { plate } = await receive(at, parcelId, codeOf(sale));
    expect(await runUseCase(at.actor, voidPiece, { plate })).toMatchObject({ plate, ofRoll: false });
    const item = await itemOf(plate);
    expect(item.state).toBe("void");
    expect(await historyOf("item", item.id)).toEqual(["receive", "void"]);
    expect(await claimedOf(sale)).toEqual([0]);
    expect(await receive(at, parcelId, codeOf(sale))).toMatchObject({ gnum: 1 });
    expect(await refusalOf(runUseCase(at.actor, voidPiece, { plate }))).toBe("item_state_forbids");
  });

  test("is over once the piece stood in an application, though customs refused it", async () => {
    const at = await receiverAt("A1");
    const { plate } = await makeOnePiece();
    await step.move(plate, "inspect", { grade: "good" });
    await declarePiece(plate);
    await step.move(plate, "return_refused", { applicationId: null });
    expect(await itemOf(plate)).toMatchObject({ state: "inspected", applicationId: null });
    expect(await refusalOf(runUseCase(at.actor, voidPiece, { plate }))).toBe("item_was_declared");
    expect(await itemOf(plate)).toMatchObject({ state: "inspected" });
  });

  test("leaves what stands in the clerk's count of the day", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "3" }] });
    const today = async () => (await runUseCase(at.actor, listReceivingQueue, {})).totals.today;
    await receive(at, parcelId, codeOf(sale));
    const { plate } = await receive(at, parcelId, codeOf(sale));
    expect(await today()).toBe(2);
    await runUseCase(at.actor, voidPiece, { plate });
    expect(await today()).toBe(1);
    await receive(at, parcelId, codeOf(sale));
    expect(await today()).toBe(2);
  });
});
