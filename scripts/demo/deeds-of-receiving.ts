import { systemActor } from "#lib/context";
import { importReturns } from "#lib/customs/import-returns";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { emptyBag } from "#lib/dock/empty-bag";
import { openBag } from "#lib/dock/open-bag";
import { openVehicle } from "#lib/dock/open-vehicle";
import { takeOutOfBag } from "#lib/dock/take-out-of-bag";
import type { KeptPhoto } from "#lib/evidence/keep-photo";
import { storePhoto } from "#lib/evidence/store-photo";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { identifyParcel } from "#lib/receiving/identify-parcel";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import { takeInUnopened } from "#lib/receiving/take-in-unopened";
import { voidPiece } from "#lib/receiving/void-piece";
import { nextOfRoll } from "./make-roll.ts";
import { type ActOf, type Deed, known, returnNoOf, type World } from "./world.ts";

const receiver = (world: World) => world.players.receiver;

function pictureOfBox(world: World, look: "whole" | "damaged"): KeptPhoto {
  const [whole, damaged] = world.pictures.get("box") ?? [];
  const photo = look === "whole" ? whole : damaged;
  if (!photo) throw new Error("there is no picture of a box");
  return photo;
}

export const announce: Deed<ActOf<"announce">> = {
  actor: () => systemActor,
  run: async (_world, { announced }, ctx) => {
    const [outcome] = await importReturns(ctx, [announced]);
    if (outcome?.status !== "refused") return null;
    throw new Error(`${announced.returnNo} was refused: ${JSON.stringify(outcome.problem)}`);
  },
};

export const vehicle: Deed<ActOf<"vehicle">> = {
  actor: (world) => world.players.dock_clerk,
  run: async (_world, { do: _, ...papers }, ctx) => {
    const { handoverNo } = await openVehicle(ctx, { ...papers, carrier: null });
    return handoverNo;
  },
  learn: (world, { plateNo }, handoverNo) => world.vehicleNos.set(plateNo, handoverNo),
};

export const bag: Deed<ActOf<"bag">> = {
  actor: (world) => world.players.dock_clerk,
  run: async (world, { plateNo, kind, label, waybills, out, explanation }, ctx) => {
    const handoverNo = known(world.vehicleNos, plateNo);
    const { bagNo } = await openBag(ctx, { kind, label, handoverNo, waybills });
    for (const waybillNo of out) await takeOutOfBag(ctx, { bagNo, waybillNo, entry: "scanner" });
    if (explanation) await emptyBag(ctx, { bagNo, explanation });
    return null;
  },
};

export const arrive: Deed<ActOf<"arrive">> = {
  actor: (world) => world.players.dock_clerk,
  run: async (world, { waybill: waybillNo, damage }, ctx) => {
    await arriveParcel(ctx, { waybillNo, entry: "scanner", damage });
    if (damage) await storePhoto(ctx, { of: { waybillNo }, photo: pictureOfBox(world, "damaged") });
    return null;
  },
};

export const open: Deed<ActOf<"open" | "open_new">> = {
  actor: receiver,
  run: async (_world, act, ctx) => {
    const { waybill: code, bench } = act;
    const blind = act.do === "open_new" && act.blind;
    const opened = await openParcel(ctx, { code, entry: "scanner", bench, blind });
    if (opened.result === "choose") throw new Error(`${code} is several parcels`);
    return opened.parcelId;
  },
  learn: (world, { waybill }, parcelId) => world.parcelIds.set(waybill, parcelId),
};

export const receive: Deed<ActOf<"receive">> = {
  actor: receiver,
  run: async (world, { waybill, bench, code, gnum, notOnList, piece }, ctx) => {
    const parcelId = known(world.parcelIds, waybill);
    const line = gnum === null ? {} : { gnum };
    const plate = await nextOfRoll(ctx, bench);
    const taken = await receivePiece(ctx, {
      parcelId,
      bench,
      code,
      notOnList,
      ...line,
      ...(plate && { plate }),
    });
    if (taken.result !== "received") throw new Error(`${piece} was not received but ${taken.result}`);
    return taken.plate;
  },
  learn: (world, { piece }, plate) => world.plates.set(piece, plate),
};

export const takeIn: Deed<ActOf<"take_in_unopened">> = {
  actor: receiver,
  run: async (world, { waybill: waybillNo, bench, pieces }, ctx) => {
    await storePhoto(ctx, { of: { waybillNo }, photo: pictureOfBox(world, "whole") });
    const parcelId = known(world.parcelIds, waybillNo);
    const { plates } = await takeInUnopened(ctx, { parcelId, bench, pieces: pieces.length });
    return plates.join(" ");
  },
  learn: (world, { pieces }, plates) => {
    for (const [at, plate] of plates.split(" ").entries()) world.plates.set(pieces[at] ?? "", plate);
  },
};

export const takeBack: Deed<ActOf<"void">> = {
  actor: receiver,
  run: async (world, { piece }, ctx) => {
    await voidPiece(ctx, { plate: known(world.plates, piece), reason: "重复扫描" });
    return null;
  },
};

export const finish: Deed<ActOf<"finish">> = {
  actor: receiver,
  run: async (world, { waybill, bench, shortReason }, ctx) => {
    const parcelId = known(world.parcelIds, waybill);
    await finishParcel(ctx, { parcelId, bench, ...(shortReason ? { shortReason } : {}) });
    return null;
  },
};

export const identify: Deed<ActOf<"identify">> = {
  actor: receiver,
  run: async (world, { waybill, listCode, byHand }, ctx) => {
    const pieces = byHand.map(({ piece, gnum }) => ({ plate: known(world.plates, piece), gnum }));
    await identifyParcel(ctx, { parcelId: known(world.parcelIds, waybill), listCode, pieces });
    return null;
  },
};

export const authorise: Deed<ActOf<"authorise">> = {
  actor: (world) => world.players.supervisor,
  run: async (world, { waybill }, ctx) => {
    const returnNo = await returnNoOf(ctx, world, waybill);
    await authoriseReturn(ctx, { returnNo, note: "商家邮件确认委托" });
    return null;
  },
};
