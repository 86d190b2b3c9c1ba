import { describe, expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { listOpenAtBench } from "#lib/receiving/list-open-at-bench";
import { receivePiece } from "#lib/receiving/receive-piece";
import {
  bodiesOf,
  codeOf,
  expectedBox,
  finish,
  historyOf,
  open,
  openedSale,
  type Receiving,
  receive,
  receiverAt,
} from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const newBench = () => `B${randomDigits(8)}`;

const leftAt = ({ actor, bench }: Receiving) => runUseCase(actor, listOpenAtBench, { bench });
const shownAt = ({ actor, bench }: Receiving, parcelId: string) =>
  runUseCase(actor, getReceivingBench, { parcelId, bench }).then(({ parcel }) => parcel);

describe("the next box while one is open", () => {
  test("R26 parks the unfinished one, which is listed at its bench and goes on where it stopped", async () => {
    const at = await receiverAt(newBench());
    const sale = await makeSale({ lines: [{ qty: "2" }] });
    const { waybills } = await makeReturn(sale);
    const left = await open(at, waybills[0] ?? "");
    await receive(at, left.parcelId, codeOf(sale));
    const next = await open(at, await expectedBox());
    expect(await historyOf("parcel", left.parcelId)).toEqual(["arrive", "open", "park"]);
    expect(await bodiesOf(left.parcelId, "park")).toEqual([{ bench: at.bench, next: next.waybillNo }]);
    expect(await shownAt(at, left.parcelId)).toMatchObject({ heldHere: false, parkedHere: true });
    expect(await leftAt(at)).toMatchObject({
      total: 2,
      boxes: [
        { parcelId: next.parcelId, parked: false, pieces: 0 },
        { parcelId: left.parcelId, parked: true, pieces: 1, waybillNo: left.waybillNo },
      ],
    });
    expect(await open(at, left.waybillNo)).toMatchObject({ result: "resumed", from: null });
    expect(await historyOf("parcel", left.parcelId)).toEqual(["arrive", "open", "park", "resume"]);
    expect(await historyOf("parcel", next.parcelId)).toEqual(["arrive", "open", "park"]);
    await receive(at, left.parcelId, codeOf(sale));
    await finish(at, left.parcelId);
    expect((await leftAt(at)).boxes.map(({ parcelId }) => parcelId)).toEqual([next.parcelId]);
  });

  test("takes a parked box up again as soon as a piece is scanned into it", async () => {
    const at = await receiverAt(newBench());
    const sale = await makeSale();
    const { waybills } = await makeReturn(sale);
    const { parcelId } = await open(at, waybills[0] ?? "");
    await open(at, await expectedBox());
    await receive(at, parcelId, codeOf(sale));
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "park", "resume"]);
    expect(await shownAt(at, parcelId)).toMatchObject({ heldHere: true, parkedHere: false });
    await receive(at, parcelId, codeOf(sale));
    expect(await historyOf("parcel", parcelId)).toHaveLength(4);
  });

  test("does not park a complete one, which is finished next, nor the same box scanned twice", async () => {
    const at = await receiverAt(newBench());
    const { parcelId, waybillNo } = await open(at, await expectedBox());
    await open(at, waybillNo, { leaves: { parcelId, complete: false } });
    await open(at, await expectedBox(), { leaves: { parcelId, complete: true } });
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open"]);
  });

  test("parks what a colleague opened once it lay before this person, and else leaves it", async () => {
    const bench = newBench();
    const [one, two] = [await receiverAt(bench), await receiverAt(bench)];
    const { parcelId } = await open(one, await expectedBox());
    await open(two, await expectedBox());
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open"]);
    await open(two, await expectedBox(), { leaves: { parcelId, complete: false } });
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "park"]);
  });

  test("parks nothing when the next box is another bench's, counted or unknown, nor at another bench", async () => {
    const at = await receiverAt(newBench());
    const { parcelId } = await open(at, await expectedBox());
    const elsewhere = await open(await receiverAt(newBench()), await expectedBox());
    expect(await refusalOf(open(at, elsewhere.waybillNo))).toBe("parcel_elsewhere");
    expect(await refusalOf(open(at, `YT${randomDigits(13)}`))).toBe("code_unknown");
    await open({ ...at, bench: newBench() }, await expectedBox());
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open"]);
  });

  test("a parked box is taken over like an open one, and is no longer listed where it was", async () => {
    const at = await receiverAt(newBench());
    const parked = await open(at, await expectedBox());
    const next = await open(at, await expectedBox());
    const other = await receiverAt(newBench());
    expect(await refusalOf(open(other, parked.waybillNo))).toBe("parcel_elsewhere");
    await open(other, parked.waybillNo, { takeOver: true });
    expect((await leftAt(at)).boxes.map(({ parcelId }) => parcelId)).toEqual([next.parcelId]);
    expect((await leftAt(other)).boxes).toMatchObject([{ parcelId: parked.parcelId, parked: false }]);
  });

  test("a box that somebody works on at this moment is not left, and nobody waits for it", async () => {
    const { at, sale, parcelId } = await openedSale();
    const next = await expectedBox();
    const held = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const working = runUseCase(
      at.actor,
      async (ctx, code: string) => {
        await receivePiece(ctx, { parcelId, bench: at.bench, code });
        held.resolve();
        await gate.promise;
      },
      codeOf(sale),
    );
    await held.promise;
    await open(at, next);
    gate.resolve();
    await working;
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open"]);
  });
});

test("only who opens parcels sees what lies at a bench", async () => {
  const actor = await actorFor("inspector");
  expect(await refusalOf(runUseCase(actor, listOpenAtBench, { bench: "A1" }))).toBe("not_permitted");
});
