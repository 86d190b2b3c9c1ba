import { expect, test } from "vitest";
import { listHeldBoxes } from "#lib/receiving/list-held-boxes";
import { listOpenAtBench } from "#lib/receiving/list-open-at-bench";
import { listWorkers } from "#lib/receiving/list-workers";
import { reassignBox } from "#lib/receiving/reassign-box";
import {
  bodiesOf,
  codeOf,
  expectedBox,
  finish,
  historyOf,
  open,
  openedSale,
  receive,
  receiverAt,
} from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const newBench = () => `B${randomDigits(8)}`;

test("who works today stands there with bench and pieces; what was taken back counts no more", async () => {
  const at = await receiverAt(newBench());
  const sale = await makeSale({ lines: [{ qty: "3" }] });
  const { waybills } = await makeReturn(sale);
  const { parcelId } = await open(at, waybills[0] ?? "");
  await receive(at, parcelId, codeOf(sale));
  const { plate } = await receive(at, parcelId, codeOf(sale));
  await runUseCase(at.actor, voidPiece, { plate, reason: "重复" });
  const supervisor = await actorFor("supervisor");
  const { workers, done } = await runUseCase(supervisor, (ctx) => listWorkers(ctx), null);
  expect(done.received).toBe(workers.reduce((sum, { received }) => sum + received, 0));
  expect(workers.find(({ userId }) => userId === at.actor.userId)).toMatchObject({
    benches: [at.bench],
    received: 1,
    inspected: 0,
  });
});

test("a reassigned box waits at its new bench, and the old one goes on with it no more", async () => {
  const at = await receiverAt(newBench());
  const sale = await makeSale({ lines: [{ qty: "2" }] });
  const { waybills } = await makeReturn(sale);
  const { parcelId, waybillNo } = await open(at, waybills[0] ?? "");
  await receive(at, parcelId, codeOf(sale));
  const supervisor = await actorFor("supervisor");
  const there = await receiverAt(newBench());
  await runUseCase(supervisor, reassignBox, { parcelId, bench: there.bench });
  expect(await refusalOf(receive(at, parcelId, codeOf(sale)))).toBe("parcel_elsewhere");
  expect(await runUseCase(there.actor, listOpenAtBench, { bench: there.bench })).toMatchObject({
    boxes: [{ parcelId, parked: true, pieces: 1 }],
  });
  expect(await open(there, waybillNo)).toMatchObject({ result: "resumed" });
  await receive(there, parcelId, codeOf(sale));
  expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "reassign", "resume"]);
  expect(await bodiesOf(parcelId, "reassign")).toEqual([
    { bench: there.bench, fromBench: at.bench, fromUserId: at.actor.userId },
  ]);
});

test("a box that is counted or not open yet goes nowhere, and to its own bench it went already", async () => {
  const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1" }] });
  const supervisor = await actorFor("supervisor");
  const give = (bench: string) => runUseCase(supervisor, reassignBox, { parcelId, bench });
  await give(at.bench);
  expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open"]);
  await receive(at, parcelId, codeOf(sale));
  await finish(at, parcelId);
  expect(await refusalOf(give(newBench()))).toBe("parcel_counted");
});

test("a box tells its bench, its person and whether it lies there longer than a shift", async () => {
  const daysAgo = new Date(Date.now() - 3 * 86_400_000);
  // The list begins with the first bench by name, and these come before all that tests name otherwise.
  const old = await receiverAt(`0${randomDigits(9)}`, daysAgo);
  const fresh = await receiverAt(`0${randomDigits(9)}`);
  const [stale, young] = [await open(old, await expectedBox()), await open(fresh, await expectedBox())];
  const { boxes } = await runUseCase(await actorFor("supervisor"), (ctx) => listHeldBoxes(ctx), null);
  const of = (parcelId: string) => boxes.find((box) => box.parcelId === parcelId);
  expect(of(stale.parcelId)).toMatchObject({ bench: old.bench, hasLapsed: true, isParked: false });
  expect(of(young.parcelId)).toMatchObject({ bench: fresh.bench, hasLapsed: false, pieces: 0 });
});

test("only supervisors see and arrange who works where", async () => {
  const { actor } = await receiverAt(newBench());
  const { parcelId } = await openedSale();
  expect(await refusalOf(runUseCase(actor, (ctx) => listWorkers(ctx), null))).toBe("not_permitted");
  expect(await refusalOf(runUseCase(actor, (ctx) => listHeldBoxes(ctx), null))).toBe("not_permitted");
  const give = runUseCase(actor, reassignBox, { parcelId, bench: newBench() });
  expect(await refusalOf(give)).toBe("not_permitted");
});
