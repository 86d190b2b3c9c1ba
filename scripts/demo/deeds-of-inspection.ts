import { storePhoto } from "#lib/evidence/store-photo";
import { inspectItem } from "#lib/inspection/inspect-item";
import { proposeMoveOut } from "#lib/inspection/propose-move-out";
import { liftHold } from "#lib/verification/lift-hold";
import { verifyItem } from "#lib/verification/verify-item";
import { checklistOf } from "./seen.ts";
import { type ActOf, type Deed, known, type World } from "./world.ts";

const inspector = (world: World) => world.players.inspector;

export const photograph: Deed<ActOf<"photograph">> = {
  actor: inspector,
  run: async (world, { piece, family, picture }, ctx) => {
    const photo = world.pictures.get(family)?.[picture];
    if (!photo) throw new Error(`there is no picture of ${family}`);
    await storePhoto(ctx, { of: { plate: known(world.plates, piece) }, photo });
    return null;
  },
};

export const inspect: Deed<ActOf<"inspect">> = {
  actor: inspector,
  run: async (world, { piece, seen }, ctx) => {
    const { family: _, ...found } = seen;
    await inspectItem(ctx, {
      plate: known(world.plates, piece),
      ...found,
      batchCode: null,
      checklist: checklistOf(seen),
      proposedOutcome: null,
      reason: null,
    });
    return null;
  },
};

export const propose: Deed<ActOf<"propose_move_out">> = {
  actor: inspector,
  run: async (world, { piece, reason }, ctx) => {
    await proposeMoveOut(ctx, { plate: known(world.plates, piece), reason });
    return null;
  },
};

export const verify: Deed<ActOf<"verify">> = {
  actor: (world) => world.players.officer,
  run: async (world, { piece, seen, verdict }, ctx) => {
    const { family: _, ...found } = seen;
    await verifyItem(ctx, {
      plate: known(world.plates, piece),
      verdict,
      ...found,
      batchCode: null,
      checklist: checklistOf(seen),
      instructionNo: null,
      pin: world.players.officer.pin,
    });
    return null;
  },
};

/** A hold of customs', lifted by the officer. */
export const lift: Deed<ActOf<"lift_hold">> = {
  actor: (world) => world.players.officer,
  run: async (world, { piece, reason }, ctx) => {
    await liftHold(ctx, { plate: known(world.plates, piece), kind: "customs", reason });
    return null;
  },
};
