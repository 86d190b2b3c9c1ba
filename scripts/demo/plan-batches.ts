import type { BatchOutcome } from "#lib/domain/item";
import { shanghaiDayNumber } from "#lib/domain/shanghai";
import { inWorkingHours } from "./calendar.ts";
import { addStep, type Draft } from "./draft.ts";
import { type AdmittedPiece, type BarredPiece, isToBeDestroyed } from "./journey.ts";
import type { Random } from "./random.ts";

/** How far a batch has come: the last thing that was done with it. */
type Stage = "open" | "sealed" | "approved" | "cleared" | "executed";
const stages: readonly Stage[] = ["open", "sealed", "approved", "cleared", "executed"];

type Load = {
  batch: string;
  outcome: BatchOutcome;
  receiver: string;
  pieces: string[];
  at: Date;
  stage: Stage;
};

const moveOutEvery = 4;

/** Carries pieces out in batches of one outcome and one receiver; some batches of the last days are not done yet. */
export function planBatches(
  draft: Draft,
  bookable: readonly AdmittedPiece[],
  dayOf: (one: AdmittedPiece) => number,
): void {
  const settled = bookable.filter(({ wish }) => wish.end === "closed" || wish.end === "staged");
  const groups = Map.groupBy(settled, (one) => {
    const { outcome, receiver } = destinationOf(one);
    return `${outcome}.${receiver}.${one.wish.end === "staged" ? "now" : dayOf(one)}`;
  });
  let turn = 0;
  for (const [batch, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const { outcome, receiver } = destinationOf(first);
    const isNow = first.wish.end === "staged";
    const at = isNow
      ? inWorkingHours(draft.random, shanghaiDayNumber(draft.now) - 1)
      : inWorkingHours(draft.random, dayOf(first));
    const stage = isNow ? unfinished(outcome, turn++) : "executed";
    const pieces = group.map(({ piece }) => piece.name);
    planLoad(draft, { batch, outcome, receiver, pieces, at, stage });
  }
  planMoveOuts(draft);
}

function destinationOf(one: AdmittedPiece): { outcome: BatchOutcome; receiver: string } {
  if (isToBeDestroyed(one)) return { outcome: "destroy", receiver: "杭州绿净环境处置有限公司（演示）" };
  if (one.proposed === "reship") return { outcome: "reship", receiver: "境外退货仓（演示）" };
  return { outcome: "release", receiver: one.sale.merchant.name };
}

function unfinished(outcome: BatchOutcome, turn: number): Stage {
  if (outcome === "destroy") return "approved";
  return turn % 3 === 2 ? "sealed" : "open";
}

function planMoveOuts(draft: Draft): void {
  const leaving = draft.barred.filter(({ stays }) => !stays);
  const today = shanghaiDayNumber(draft.now);
  const groups = Map.groupBy(leaving, moveOutDay);
  const days = [...groups.keys()].filter((day) => day < today).sort((a, b) => a - b);
  for (const [index, day] of days.entries()) {
    const pieces = (groups.get(day) ?? []).map(({ piece }) => piece.name);
    const isLast = index === days.length - 1;
    const isSecondLast = index === days.length - 2;
    planLoad(draft, {
      batch: `move_out.${day}`,
      outcome: "move_out",
      receiver: "原平台售后部（演示）",
      pieces,
      at: inWorkingHours(draft.random, isLast || isSecondLast ? today - 1 : day),
      stage: isLast ? "sealed" : isSecondLast ? "approved" : "executed",
    });
  }
}

function moveOutDay({ at }: BarredPiece): number {
  return Math.ceil((shanghaiDayNumber(at) + 1) / moveOutEvery) * moveOutEvery;
}

function planLoad(draft: Draft, { batch, outcome, receiver, pieces, at, stage }: Load): void {
  const { random } = draft;
  const done = stages.indexOf(stage);
  const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const has = (wanted: Stage) => done >= stages.indexOf(wanted);
  if (!addStep(draft, at, `open.${batch}`, { do: "open_batch", batch, outcome, receiver })) return;
  if (!addStep(draft, after(4), `load.${batch}`, { do: "load", batch, pieces })) return;
  if (!has("sealed")) return;
  const papers = papersFor(outcome, random);
  if (!addStep(draft, after(15), `seal.${batch}`, { do: "seal", batch, pieces: pieces.length, papers }))
    return;
  if (!has("approved")) return;
  if (outcome === "destroy" || outcome === "move_out") {
    if (!addStep(draft, after(40), `approve.${batch}`, { do: "approve", batch })) return;
  }
  if (!has("cleared")) return;
  if (outcome === "move_out") {
    if (!addStep(draft, after(75), `clear.${batch}`, { do: "clear", batch })) return;
  }
  if (!has("executed")) return;
  const gateAt = outcome === "move_out" ? after(110).toISOString() : null;
  addStep(draft, after(120), `execute.${batch}`, { do: "execute", batch, gateAt });
}

function papersFor(outcome: BatchOutcome, random: Random): Record<string, string> {
  const papers = {
    release: () => ({ handoverNo: `JJ${random.digits(9)}` }),
    reship: () => ({ declarationNo: `2991${random.digits(14)}`, manifestNo: `CD${random.digits(10)}` }),
    destroy: () => ({
      approvalNo: `XH${random.digits(8)}`,
      contractor: "杭州绿净环境处置有限公司（演示）",
      contractNo: `HT${random.digits(8)}`,
      authorisationNo: `WT${random.digits(8)}`,
      videoRef: `NVR-${random.digits(6)}`,
    }),
    move_out: () => ({ moveOutListNo: `FC${random.digits(9)}` }),
  } as const satisfies Record<BatchOutcome, () => Record<string, string>>;
  return papers[outcome]();
}
