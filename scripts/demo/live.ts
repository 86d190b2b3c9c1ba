import { shanghaiDayNumber } from "#lib/domain/shanghai";
import type { Act, ActName, Step } from "./act.ts";
import { dayOrder } from "./act.ts";
import * as customs from "./acts-of-customs.ts";
import * as outcome from "./acts-of-outcome.ts";
import * as receiving from "./acts-of-receiving.ts";
import type { World } from "./world.ts";

const atOnce = 6;

/** Lives through the plan day by day, and within a day in the order of the desks, always with the time of the step. */
export async function live(world: World, steps: readonly Step[]): Promise<void> {
  const days = Map.groupBy(steps, ({ at }) => shanghaiDayNumber(at));
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const byName = Map.groupBy(days.get(day) ?? [], ({ act }) => act.do);
    for (const { name, sideBySide } of dayOrder) {
      const group = (byName.get(name) ?? []).sort(earlierFirst);
      await inOrder(group, sideBySide ? atOnce : 1, (step) => carryOut(world, step));
    }
  }
}

function earlierFirst(a: Step, b: Step): number {
  return a.at.getTime() - b.at.getTime() || a.key.localeCompare(b.key, "en");
}

async function inOrder(steps: readonly Step[], width: number, work: (step: Step) => Promise<void>) {
  const waiting = steps.values();
  const lane = async () => {
    for (const step of waiting) await work(step);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

type Doer<A extends Act> = (world: World, step: Step, act: A) => Promise<void>;

const doers: { [Name in ActName]: Doer<Extract<Act, { do: Name }>> } = {
  announce: receiving.announce,
  arrive: receiving.arrive,
  open: receiving.open,
  open_new: receiving.open,
  receive: receiving.receive,
  void: receiving.takeBack,
  finish: receiving.finish,
  identify: receiving.identify,
  authorise: receiving.authorise,
  photograph: receiving.photograph,
  inspect: receiving.inspect,
  propose_move_out: receiving.propose,
  declare: customs.declare,
  customs: customs.hearCustoms,
  lift_hold: customs.lift,
  verify: customs.verify,
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

function carryOut(world: World, step: Step): Promise<void> {
  return carryOutAs(world, step, step.act);
}

function carryOutAs<Name extends ActName>(
  world: World,
  step: Step,
  act: Extract<Act, { do: Name }>,
): Promise<void> {
  const doer: Doer<Extract<Act, { do: Name }>> = doers[act.do as Name];
  return doer(world, step, act).catch((error: unknown) => {
    throw new Error(`demo step ${step.key} (${act.do}): ${String(error)}`, { cause: error });
  });
}
