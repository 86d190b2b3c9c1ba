import type { ActName } from "./act.ts";
import * as customs from "./deeds-of-customs.ts";
import * as destruction from "./deeds-of-destruction.ts";
import * as goodsLaw from "./deeds-of-goods-law.ts";
import * as inspection from "./deeds-of-inspection.ts";
import * as outcome from "./deeds-of-outcome.ts";
import * as places from "./deeds-of-places.ts";
import * as receiving from "./deeds-of-receiving.ts";
import * as registers from "./deeds-of-registers.ts";
import type { ActOf, Deed } from "./world.ts";

/** How each act is done. */
export const deeds: { [Name in ActName]: Deed<ActOf<Name>> } = {
  announce: receiving.announce,
  vehicle: receiving.vehicle,
  arrive: receiving.arrive,
  bag: receiving.bag,
  open: receiving.open,
  open_new: receiving.open,
  receive: receiving.receive,
  take_in_unopened: receiving.takeIn,
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
  report_gap: outcome.setAside,
  settle: outcome.settleOutcomes,
  prove_no_way_back: outcome.proveNoWayBack,
  register: registers.register,
  open_batch: outcome.open,
  load: outcome.load,
  seal: outcome.seal,
  print: outcome.print,
  approve: outcome.approve,
  clear: outcome.clear,
  destruction_step: destruction.step,
  execute: outcome.execute,
  confirm_receipt: outcome.confirm,
  stow: places.stow,
  remind: outcome.remind,
  recall: goodsLaw.recall,
  prohibit: goodsLaw.prohibit,
  acknowledge: customs.acknowledge,
  object: customs.object,
};
