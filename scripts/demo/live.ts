import type { Actor, Context } from "#lib/context";
import { shanghaiDayNumber } from "#lib/domain/shanghai";
import { runUseCase } from "#lib/run-use-case";
import type { ActName, Step } from "./act.ts";
import { dayOrder, type Turn } from "./day-order.ts";
import { deeds } from "./deeds.ts";
import { makeGate } from "./gate.ts";
import type { ActOf, Deed, World } from "./world.ts";

/** What one desk does with one return, or with a few: one transaction. */
type Portion = { turn: Turn; names: string[]; steps: Step[] };

const atOnce = 6;

/**
 * Lives through the plan day by day, always with the time of the step. Within a day the turns of one
 * return follow each other, and numbers are drawn in a fixed order; everything else runs side by side.
 */
export async function live(world: World, steps: readonly Step[]): Promise<void> {
  const gate = makeGate(atOnce);
  const days = Map.groupBy(steps, ({ at }) => shanghaiDayNumber(at));
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    await liveDay(portionsOf(days.get(day) ?? []), (portion) => gate(() => carryOut(world, portion)));
  }
}

async function liveDay(portions: readonly Portion[], work: (portion: Portion) => Promise<void>) {
  let begun: Promise<void>[] = [];
  const last = new Map<string, Promise<void>>();
  let waiting: Turn | null = null;
  for (const portion of portions) {
    const { turn, names } = portion;
    if (turn.waits && turn !== waiting) {
      await allOf(begun);
      begun = [];
      waiting = turn;
    }
    const before = [...names, ...(turn.draws ? [`draws ${turn.draws}`] : [])];
    const done = Promise.all(before.map((key) => last.get(key))).then(() => work(portion));
    for (const key of before) last.set(key, done);
    begun.push(done);
  }
  await allOf(begun);
}

/** Waits until all have ended, and fails with the first that failed: nothing goes on behind a failure. */
async function allOf(begun: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(begun)) if (ended.status === "rejected") throw ended.reason;
}

function portionsOf(steps: readonly Step[]): Portion[] {
  return dayOrder.flatMap((turn) => {
    const own = steps.filter(({ act }) => turn.acts.includes(act.do)).sort(earlierFirst);
    const perName = [...Map.groupBy(own, ({ name }) => name)].map(([name, part]) => ({
      turn,
      names: [name],
      steps: part,
    }));
    return turn.together ? joined(perName, turn.together) : perName;
  });
}

function joined(portions: readonly Portion[], most: number): Portion[] {
  const joint: Portion[] = [];
  for (const { turn, names, steps } of portions) {
    const open = joint.at(-1);
    if (open && open.names.length < most) {
      open.names.push(...names);
      open.steps.push(...steps);
    } else joint.push({ turn, names: [...names], steps: [...steps] });
  }
  return joint;
}

function earlierFirst(a: Step, b: Step): number {
  return a.at.getTime() - b.at.getTime() || a.key.localeCompare(b.key, "en");
}

/** Does the steps of one portion in one transaction, once for ever: a load that was interrupted gets the stored answers. */
async function carryOut(world: World, { steps }: Portion): Promise<void> {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return;
  const once = { route: "demo", key: first.key, request: steps.map(({ key }) => key).join(" ") };
  const answers = await runUseCase(
    actorOf(world, first),
    async (ctx: Context) => {
      const given: (string | null)[] = [];
      for (const step of steps) given.push(await doStep(world, step, { ...ctx, now: step.at }));
      return given;
    },
    undefined,
    { now: last.at, once },
  );
  for (const [index, step] of steps.entries()) learn(world, step, answers[index] ?? null);
}

function deedOf<Name extends ActName>(act: ActOf<Name>): Deed<ActOf<Name>> {
  return deeds[act.do as Name];
}

function actorOf(world: World, { act }: Step): Actor {
  return deedOf(act).actor(world, act);
}

async function doStep(world: World, step: Step, ctx: Context): Promise<string | null> {
  try {
    const answer = await deedOf(step.act).run(world, step.act, ctx);
    learn(world, step, answer);
    return answer;
  } catch (error) {
    throw new Error(`demo step ${step.key} (${step.act.do}): ${String(error)}`, { cause: error });
  }
}

function learn(world: World, { act }: Step, answer: string | null): void {
  if (answer !== null) deedOf(act).learn?.(world, act, answer);
}
