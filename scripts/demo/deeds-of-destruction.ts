import type { Context } from "#lib/context";
import { loadMoments } from "#lib/domain/photo";
import { storeLoadPhoto } from "#lib/evidence/store-load-photo";
import { confirmDestructionList } from "#lib/outbound/confirm-destruction-list";
import { declareDestruction } from "#lib/outbound/declare-destruction";
import { listDestruction } from "#lib/outbound/list-destruction";
import { recordDestruction } from "#lib/outbound/record-destruction";
import { recordResidues } from "#lib/outbound/record-residues";
import { shipDestruction } from "#lib/outbound/ship-destruction";
import type { DemoStep } from "./act.ts";
import { type ActOf, type Deed, known, type World } from "./world.ts";

/** Each step of a destruction by whose it is: the list is confirmed by another, the declarant declares. */
export const step: Deed<ActOf<"destruction_step">> = {
  actor: (world, act) => playerOf(world, act.step.name),
  run: async (world, { batch, step: taken }, ctx) => {
    await take(world, ctx, known(world.batchNos, batch), taken);
    return null;
  },
};

function playerOf({ players }: World, name: DemoStep["name"]) {
  if (name === "confirmed") return players.supervisor;
  return name === "declared" ? players.declarant : players.stock_controller;
}

async function take(world: World, ctx: Context, batchNo: string, taken: DemoStep): Promise<void> {
  switch (taken.name) {
    case "listed":
      await listDestruction(ctx, { batchNo, countedPieces: taken.countedPieces });
      return;
    case "confirmed":
      await confirmDestructionList(ctx, { batchNo, pin: world.players.supervisor.pin });
      return;
    case "left":
      await shipDestruction(ctx, { batchNo, ...factsOf(taken) });
      return;
    case "destroyed":
      await photograph(world, ctx, batchNo);
      await recordDestruction(ctx, { batchNo, ...factsOf(taken) });
      return;
    case "declared":
      await declareDestruction(ctx, { batchNo, ...factsOf(taken) });
      return;
    case "residues":
      await recordResidues(ctx, { batchNo, residues: { kind: "none" } });
  }
}

function factsOf<Taken extends DemoStep>({ name: _, ...facts }: Taken): Omit<Taken, "name"> {
  return facts;
}

async function photograph(world: World, ctx: Context, batchNo: string): Promise<void> {
  const [before, after] = [...world.pictures.values()].flat();
  if (!before || !after) throw new Error("there are no pictures");
  for (const moment of loadMoments) {
    await storeLoadPhoto(ctx, { of: { batchNo, moment }, photo: moment === "before" ? before : after });
  }
}
