import { describe, expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import {
  bodiesOf,
  codeOf,
  expectedBox,
  finish,
  historyOf,
  itemOf,
  open,
  openedSale,
  type Receiving,
  receive,
  receiverAt,
} from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { raceBehind } from "#lib/returns/race.testing";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

const hour = 3_600_000;

const shownAt = ({ actor, bench }: Receiving, parcelId: string) =>
  runUseCase(actor, getReceivingBench, { parcelId, bench }).then(({ parcel }) => parcel);

describe("a claim", () => {
  test("R44 is told to another bench: who, where, since when, how much; nothing of it is written", async () => {
    const { at, sale, made, parcelId } = await openedSale();
    await receive(at, parcelId, codeOf(sale));
    const other = await receiverAt("B2");
    const { claimedAt } = await shownAt(at, parcelId);
    await expect(open(other, made.waybills[0] ?? "")).rejects.toMatchObject({
      code: "parcel_elsewhere",
      params: { parcelId, bench: "A1", since: claimedAt, pieces: 1, name: expect.stringMatching(/./) },
    });
    expect(await shownAt(other, parcelId)).toMatchObject({ bench: "A1", heldHere: false, parkedHere: false });
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open"]);
  });

  test("R44 is the bench's: a colleague there goes on without asking, by scanning pieces or the box", async () => {
    const { at, sale, made, parcelId } = await openedSale({ lines: [{ qty: "2" }] });
    const colleague = await receiverAt(at.bench);
    await receive(colleague, parcelId, codeOf(sale));
    const opening = await open(colleague, made.waybills[0] ?? "");
    expect(opening).toMatchObject({ result: "resumed", from: expect.stringMatching(/./) });
    expect(await shownAt(at, parcelId)).toMatchObject({ heldHere: true });
    await receive(at, parcelId, codeOf(sale));
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "resume"]);
  });

  test("R44 is taken over when asked to, which the history says, and every write of the first bench is refused", async () => {
    const { at, sale, made, parcelId } = await openedSale({ lines: [{ qty: "2" }] });
    const { plate } = await receive(at, parcelId, codeOf(sale));
    const other = await receiverAt("B2");
    const taken = await open(other, made.waybills[0] ?? "", { takeOver: true });
    expect(taken).toMatchObject({ result: "taken_over", from: expect.stringMatching(/./) });
    expect(await bodiesOf(parcelId, "take_over")).toEqual([
      { fromBench: "A1", fromUserId: at.actor.userId, bench: "B2", lapsed: false },
    ]);
    expect(await refusalOf(receive(at, parcelId, codeOf(sale)))).toBe("parcel_elsewhere");
    expect(await refusalOf(finish(at, parcelId))).toBe("parcel_elsewhere");
    const undo = (by: Receiving) => runUseCase(by.actor, voidPiece, { plate, bench: by.bench });
    expect(await refusalOf(undo(at))).toBe("parcel_elsewhere");
    expect(await itemOf(plate)).toMatchObject({ state: "received" });
    await undo(other);
    expect(await itemOf(plate)).toMatchObject({ state: "void" });
  });

  test("R44 lapses after the hours of a shift, from its newest opening, and says so", async () => {
    const start = new Date();
    const later = (hours: number) => new Date(start.getTime() + hours * hour);
    const first = await receiverAt("A1", start);
    const { parcelId, waybillNo } = await open(first, await expectedBox());
    const other = { ...(await receiverAt("B2")), now: later(9.9) };
    expect(await refusalOf(open(other, waybillNo))).toBe("parcel_elsewhere");
    const next = { ...(await receiverAt("B2")), now: later(10) };
    expect(await open(next, waybillNo)).toMatchObject({ result: "taken_over" });
    expect(await bodiesOf(parcelId, "take_over")).toMatchObject([{ lapsed: true }]);
    expect(await refusalOf(open({ ...first, now: later(19.9) }, waybillNo))).toBe("parcel_elsewhere");
  });

  test("R44 of two benches that reach for an open box at one moment, one gets it and the other is told", async () => {
    const [first, second] = [await receiverAt("A1"), await receiverAt("B2")];
    const code = await expectedBox();
    const { parcelId } = await open(first, code);
    const third = await receiverAt("C3");
    const input = { code, entry: "scanner" as const, bench: second.bench, takeOver: true };
    const results = await raceBehind(second.actor, openParcel, input, () => open(third, code));
    expect(results).toMatchObject([
      { status: "fulfilled", value: { result: "taken_over" } },
      { status: "rejected", reason: { code: "parcel_elsewhere", params: { bench: "B2" } } },
    ]);
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "take_over"]);
  });

  test("R44 a piece scanned while another bench takes the box over is refused, not counted in secret", async () => {
    const { at, sale, made, parcelId } = await openedSale();
    const other = await receiverAt("B2");
    const input = { code: made.waybills[0] ?? "", entry: "scanner" as const, bench: "B2", takeOver: true };
    const [, piece] = await raceBehind(other.actor, openParcel, input, () =>
      runUseCase(at.actor, receivePiece, { parcelId, bench: at.bench, code: codeOf(sale) }),
    );
    expect(piece).toMatchObject({ status: "rejected", reason: { code: "parcel_elsewhere" } });
    const { pieces } = await runUseCase(other.actor, getReceivingBench, { parcelId, bench: "B2" });
    expect(pieces).toEqual([]);
  });
});
