import { describe, expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { closeCount } from "#lib/receiving/close-count";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { arrivedMessages, codeOf, finish, open, receive, receiverAt } from "#lib/receiving/testing";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);

/** A return in two boxes, of a list released 66 days ago; its 45 days passed 21 days ago. */
async function twoBoxes() {
  const sale = await makeSale({ releasedAt: daysAgo(66) });
  const waybills = [`SF${randomDigits(13)}`, `SF${randomDigits(13)}`] as const;
  const made = await makeReturn(sale, { waybills, now: daysAgo(60) });
  return { sale, made, first: waybills[0], second: waybills[1] };
}

/** Counts one piece of a box at that time. */
async function countBox(sale: Sale, waybillNo: string, now?: Date) {
  const at = await receiverAt("A1", now);
  const { parcelId } = await open(at, waybillNo);
  const { plate } = await receive(at, parcelId, codeOf(sale));
  await finish(at, parcelId);
  return { parcelId, plate };
}

async function moveOut(plate: string) {
  await step.move(plate, "stage_move_out", { outcome: "move_out" });
  await step.move(plate, "move_out");
}

async function atDock(waybillNo: string, now?: Date) {
  await runUseCase(await actorFor("dock_clerk"), arriveParcel, { waybillNo, entry: "scanner" }, { now });
}

async function returnsIn(parcelId: string) {
  const { actor } = await receiverAt("A1");
  const { returns } = await runUseCase(actor, getReceivingBench, { parcelId, bench: "A1" });
  return returns;
}

describe("a box that comes after the 45 days", () => {
  test.each([
    ["from the dock, the first having come in time", true, daysAgo(26)],
    ["unseen by the dock, the first having come in time", false, daysAgo(26)],
    ["from the dock, the first being late too", true, daysAgo(1)],
  ])("opens a supplementary return and takes back nothing: %s", async (_, viaDock, firstAt) => {
    const { sale, made, first, second } = await twoBoxes();
    await moveOut((await countBox(sale, first, firstAt)).plate);
    const before = await arrivedMessages(sale);
    expect(before.at(-1)).toMatchObject({ final: true, returnId: made.returnId });
    if (viaDock) await atDock(second);
    const box = await countBox(sale, second);
    const [other, ...more] = await returnsIn(box.parcelId);
    expect(more).toEqual([]);
    expect(other).toMatchObject({ source: "bench", authorisation: "given", invtNo: sale.invtNo });
    expect(other?.returnNo).not.toBe(made.returnNo);
    const told = (await arrivedMessages(sale)).filter(({ id }) => !before.some((row) => row.id === id));
    expect(told).toMatchObject([{ sequence: 1, supersedes: null, parcelId: box.parcelId }]);
    expect(told[0]?.returnId).not.toBe(made.returnId);
  });

  test("belongs to its return while nothing of that ever came", async () => {
    const { sale, made, first } = await twoBoxes();
    const { parcelId } = await countBox(sale, first);
    expect(await returnsIn(parcelId)).toMatchObject([{ returnNo: made.returnNo }]);
  });
});

test("a box that the dock scanned in time belongs to its return, whenever it is opened", async () => {
  const { sale, made, first, second } = await twoBoxes();
  const { plate } = await countBox(sale, first, daysAgo(30));
  await atDock(second, daysAgo(22));
  await moveOut(plate);
  expect((await arrivedMessages(sale)).some(({ final }) => final)).toBe(false);
  const { parcelId } = await countBox(sale, second);
  expect(await returnsIn(parcelId)).toMatchObject([{ returnNo: made.returnNo }]);
});

test("a box that comes to the dock when all is counted takes no last word back", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const waybills = [`SF${randomDigits(13)}`, `SF${randomDigits(13)}`] as const;
  await makeReturn(sale, { waybills });
  await moveOut((await countBox(sale, waybills[0])).plate);
  const before = await arrivedMessages(sale);
  expect(before.at(-1)).toMatchObject({ final: true });
  await atDock(waybills[1]);
  expect(await arrivedMessages(sale)).toEqual(before);
});

test("a box of two returns, one of them closed, holds the open one and a supplement to the other", async () => {
  const waybill = `SF${randomDigits(13)}`;
  const [sale, other] = [await makeSale(), await makeSale()];
  const going = await makeReturn(sale, { waybills: [waybill] });
  const closed = await makeReturn(other, { waybills: [waybill] });
  await asSystem((ctx, id: string) => closeCount(ctx, id, "少一件"), closed.returnId);
  await atDock(waybill);
  const { parcelId } = await open(await receiverAt("A1"), waybill);
  const found = await returnsIn(parcelId);
  expect(found.map(({ source, invtNo }) => [source, invtNo]).sort()).toEqual(
    [
      ["announced", sale.invtNo],
      ["bench", other.invtNo],
    ].sort(),
  );
  expect(found.map(({ returnNo }) => returnNo)).toContain(going.returnNo);
});
