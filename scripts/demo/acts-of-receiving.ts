import { systemActor } from "#lib/context";
import { importReturns } from "#lib/customs/import-returns";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { storePhoto } from "#lib/evidence/store-photo";
import { inspectItem } from "#lib/inspection/inspect-item";
import { proposeMoveOut } from "#lib/inspection/propose-move-out";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { identifyParcel } from "#lib/receiving/identify-parcel";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import { voidPiece } from "#lib/receiving/void-piece";
import type { Act, Step } from "./act.ts";
import { checklistOf } from "./seen.ts";
import { actOnce, known, returnNoOf, type World } from "./world.ts";

type ActOf<Name extends Act["do"]> = Extract<Act, { do: Name }>;

export async function announce(_world: World, step: Step, { announced }: ActOf<"announce">): Promise<void> {
  const [outcome] = await actOnce(step, systemActor, importReturns, [announced]);
  if (outcome?.status === "refused") {
    throw new Error(`${announced.returnNo} was refused: ${JSON.stringify(outcome.problem)}`);
  }
}

export async function arrive(world: World, step: Step, act: ActOf<"arrive">): Promise<void> {
  const { waybill: waybillNo, damage, handoverNo } = act;
  await actOnce(step, world.players.dock_clerk, arriveParcel, {
    waybillNo,
    entry: "scanner",
    damage,
    handoverNo,
  });
}

export async function open(world: World, step: Step, act: ActOf<"open" | "open_new">): Promise<void> {
  const { waybill: code, bench } = act;
  const blind = act.do === "open_new" && act.blind;
  const input = { code, entry: "scanner" as const, bench, blind };
  const opened = await actOnce(step, world.players.receiver, openParcel, input);
  if (opened.result === "choose") throw new Error(`${code} is several parcels`);
  world.parcelIds.set(code, opened.parcelId);
}

export async function receive(world: World, step: Step, act: ActOf<"receive">): Promise<void> {
  const { waybill, bench, code, gnum, notOnList, batchCode, expiresOn } = act;
  const taken = await actOnce(step, world.players.receiver, receivePiece, {
    parcelId: known(world.parcelIds, waybill),
    bench,
    code,
    ...(gnum === null ? {} : { gnum }),
    ...(notOnList ? { notOnList } : {}),
    ...(batchCode ? { batchCode } : {}),
    ...(expiresOn ? { expiresOn } : {}),
  });
  if (taken.result !== "received") throw new Error(`${act.piece} was not received but ${taken.result}`);
  world.plates.set(act.piece, taken.plate);
}

export async function takeBack(world: World, step: Step, { piece }: ActOf<"void">): Promise<void> {
  const plate = known(world.plates, piece);
  await actOnce(step, world.players.receiver, voidPiece, { plate, reason: "重复扫描" });
}

export async function finish(world: World, step: Step, act: ActOf<"finish">): Promise<void> {
  const { waybill, bench, shortReason, moreToCome } = act;
  await actOnce(step, world.players.receiver, finishParcel, {
    parcelId: known(world.parcelIds, waybill),
    bench,
    ...(shortReason ? { shortReason } : {}),
    ...(moreToCome ? { moreToCome } : {}),
  });
}

export async function identify(world: World, step: Step, act: ActOf<"identify">): Promise<void> {
  const parcelId = known(world.parcelIds, act.waybill);
  await actOnce(step, world.players.receiver, identifyParcel, { parcelId, listCode: act.listCode });
}

export async function authorise(world: World, step: Step, { waybill }: ActOf<"authorise">): Promise<void> {
  const returnNo = await returnNoOf(world, waybill);
  const input = { returnNo, note: "商家邮件确认委托" };
  await actOnce(step, world.players.supervisor, authoriseReturn, input);
}

export async function photograph(world: World, step: Step, act: ActOf<"photograph">): Promise<void> {
  const pictures = world.pictures.get(act.family) ?? [];
  const photo = pictures[act.picture % pictures.length];
  if (!photo) throw new Error(`there is no picture of ${act.family}`);
  const of = { plate: known(world.plates, act.piece) };
  await actOnce(step, world.players.inspector, storePhoto, { of, photo });
}

export async function inspect(world: World, step: Step, act: ActOf<"inspect">): Promise<void> {
  const { family, ...seen } = act.seen;
  await actOnce(step, world.players.inspector, inspectItem, {
    plate: known(world.plates, act.piece),
    ...seen,
    batchCode: null,
    checklist: checklistOf(act.seen),
    proposedOutcome: act.proposed,
    reason: act.reason,
  });
}

export async function propose(world: World, step: Step, act: ActOf<"propose_move_out">): Promise<void> {
  const plate = known(world.plates, act.piece);
  await actOnce(step, world.players.inspector, proposeMoveOut, { plate, reason: act.reason });
}
