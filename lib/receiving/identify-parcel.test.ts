import { describe, expect, test } from "vitest";
import { identifyParcel } from "#lib/receiving/identify-parcel";
import {
  arrivedMessages,
  codeOf,
  finish,
  historyOf,
  open,
  receive,
  receiverAt,
  returnOf,
} from "#lib/receiving/testing";
import { makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

describe("identify", () => {
  test("attaches box and pieces to the sale; what fits no line says so; the office hears", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale({ lines: [{ qty: "1" }, { qty: "1", barCode: null }] });
    const { parcelId } = await open(at, `YT${randomDigits(13)}`, { blind: true });
    const known = await receive(at, parcelId, codeOf(sale));
    const chosen = await receive(at, parcelId, null);
    const stranger = await receive(at, parcelId, randomGtin());
    await finish(at, parcelId);
    expect(await arrivedMessages(sale)).toEqual([]);
    const answer = await runUseCase(at.actor, identifyParcel, {
      parcelId,
      listCode: sale.orderNo,
      pieces: [{ plate: chosen.plate, gnum: 2 }],
    });
    expect(answer.pieces).toEqual([
      { plate: known.plate, gnum: 1, mismatches: [] },
      { plate: chosen.plate, gnum: 2, mismatches: [] },
      { plate: stranger.plate, gnum: null, mismatches: ["not_on_list"] },
    ]);
    expect(await returnOf(answer.returnNo)).toMatchObject({ source: "bench", authorisation: "pending" });
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "count", "identify"]);
    const [message] = await arrivedMessages(sale);
    expect(message?.body.facts.lines).toHaveLength(2);
    const again = runUseCase(at.actor, identifyParcel, { parcelId, listCode: sale.orderNo });
    expect(await refusalOf(again)).toBe("parcel_identified");
  });

  test("finds a sale by the waybill on its box, which its list declares in small letters", async () => {
    const at = await receiverAt("A1");
    const waybillNo = `SF${randomDigits(13)}`;
    const sale = await makeSale({ logisticsNo: waybillNo.toLowerCase() });
    const { parcelId } = await open(at, `YT${randomDigits(13)}`, { blind: true });
    const { returnNo } = await runUseCase(at.actor, identifyParcel, { parcelId, listCode: waybillNo });
    expect(await returnOf(returnNo)).toMatchObject({ listId: sale.listId });
  });

  test("an unknown sale is refused by name", async () => {
    const at = await receiverAt("A1");
    const { parcelId } = await open(at, `YT${randomDigits(13)}`, { blind: true });
    const listCode = `TM${randomDigits(16)}`;
    expect(await refusalOf(runUseCase(at.actor, identifyParcel, { parcelId, listCode }))).toBe(
      "list_unknown",
    );
  });
});
