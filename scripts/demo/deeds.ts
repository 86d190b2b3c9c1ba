import type { ActName } from "./act.ts";
import * as customs from "./deeds-of-customs.ts";
import * as inspection from "./deeds-of-inspection.ts";
import * as outcome from "./deeds-of-outcome.ts";
import * as receiving from "./deeds-of-receiving.ts";
import type { ActOf, Deed } from "./world.ts";

/** How each act is done. */
export const deeds: { [Name in ActName]: Deed<ActOf<Name>> } = {
  announce: receiving.announce,
  arrive: receiving.arrive,
  open: receiving.open,
  open_new: receiving.open,
  receive: receiving.receive,
  void: receiving.takeBack,
  finish: receiving.finish,
  identify: receiving.identify,
  authorise: receiving.authorise,
  photograph: inspection.photograph,
  inspect: inspection.inspect,
  propose_move_out: inspection.propose,
  declare: customs.declare,
  customs: customs.hearCustoms,
  verify: inspection.verify,
  lift_hold: inspection.lift,
  answer: outcome.answer,
  resolve: outcome.resolve,
  book: outcome.book,
  settle: outcome.settleOutcomes,
  open_batch: outcome.open,
  load: outcome.load,
  seal: outcome.seal,
  approve: outcome.approve,
  clear: outcome.clear,
  execute: outcome.execute,
  acknowledge: customs.acknowledge,
};
