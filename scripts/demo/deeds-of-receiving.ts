import { systemActor } from "#lib/context";
import { importReturns } from "#lib/customs/import-returns";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { identifyParcel } from "#lib/receiving/identify-parcel";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import { voidPiece } from "#lib/receiving/void-piece";
import { type ActOf, type Deed, known, returnNoOf, type World } from "./world.ts";

const receiver = (world: World) => world.players.receiver;

export const announce: Deed<ActOf<"announce">> = {
  actor: () => systemActor,
  run: async (_world, { announced }, ctx) => {
    const [outcome] = await importReturns(ctx, [announced]);
    if (outcome?.status !== "refused") return null;
    throw new Error(`${announced.returnNo} was refused: ${JSON.stringify(outcome.problem)}`);
  },
};

export const arrive: Deed<ActOf<"arrive">> = {
  actor: (world) => world.players.dock_clerk,
  run: async (_world, { waybill: waybillNo, damage, handoverNo }, ctx) => {
    await arriveParcel(ctx, { waybillNo, entry: "scanner", damage, handoverNo });
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
    const taken = await receivePiece(ctx, { parcelId, bench, code, notOnList, ...line });
    if (taken.result !== "received") throw new Error(`${piece} was not received but ${taken.result}`);
    return taken.plate;
  },
  learn: (world, { piece }, plate) => world.plates.set(piece, plate),
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
  run: async (world, { waybill, listCode }, ctx) => {
    await identifyParcel(ctx, { parcelId: known(world.parcelIds, waybill), listCode });
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
