import type { BatchOutcome } from "#lib/domain/item";
import { papersOfOutcome } from "#lib/domain/papers/load-paper-rules";
import { shanghaiDayNumber } from "#lib/domain/shanghai";
import type { DemoStep } from "./act.ts";
import { dayMs, inWorkingHours } from "./calendar.ts";
import { addStep, type Draft } from "./draft.ts";
import { type AdmittedPiece, type BarredPiece, isToBeDestroyed } from "./journey.ts";
import { papersFor } from "./papers-of-load.ts";
import { demoContractor } from "./shops.ts";

/** How far a batch has come: the last thing that was done with it. */
type Stage = "open" | "sealed" | "approved" | "cleared" | "executed";
const stages: readonly Stage[] = ["open", "sealed", "approved", "cleared", "executed"];

type Load = {
  batch: string;
  outcome: BatchOutcome;
  receiver: string;
  receiverCode: string | null;
  pieces: string[];
  at: Date;
  stage: Stage;
};

const moveOutEvery = 4;
/** Everybody's returns centre overseas is in Korea. */
const overseas = { country: "133", receiver: "Incheon Returns Center" } as const;
const missingEvery = 3;

/** Carries pieces out in batches of one outcome and one receiver; some batches of the last days are not done yet. */
export function planBatches(
  draft: Draft,
  bookable: readonly AdmittedPiece[],
  dayOf: (one: AdmittedPiece) => number,
): void {
  const settled = bookable.filter(({ wish }) => wish.end === "closed" || wish.end === "staged");
  const groups = Map.groupBy(settled, (one) => {
    const { outcome } = destinationOf(one);
    return `${outcome}.${one.sale.merchant.code}.${one.wish.end === "staged" ? "now" : dayOf(one)}`;
  });
  let turn = 0;
  for (const [batch, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const to = destinationOf(first);
    const isNow = first.wish.end === "staged";
    const at = isNow
      ? inWorkingHours(draft.random, shanghaiDayNumber(draft.now) - 1)
      : inWorkingHours(draft.random, dayOf(first));
    const stage = isNow ? unfinished(to.outcome, turn++) : "executed";
    const pieces = group.map(({ piece }) => piece.name);
    planLoad(draft, { batch, ...to, pieces, at, stage });
  }
  planReceipts(draft, groups);
  planMoveOuts(draft);
}

/** Each merchant answers the next day for what it was handed over, but not yet for the last; one piece is missing here and there. */
function planReceipts(draft: Draft, groups: ReadonlyMap<string, readonly AdmittedPiece[]>): void {
  const handedOver = [...groups].flatMap(([batch, group]) => {
    const executed = draft.steps.find(({ key }) => key === `execute.${batch}`);
    const [first] = group;
    if (!executed || !first || destinationOf(first).outcome !== "release") return [];
    return [{ batch, at: executed.at, merchant: first.sale.merchant.code, piece: first.piece.name }];
  });
  for (const loads of Map.groupBy(handedOver, ({ merchant }) => merchant).values()) {
    const answered = loads.toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(0, -1);
    for (const [index, { batch, at, merchant, piece }] of answered.entries()) {
      const missing = index % missingEvery === missingEvery - 1 ? [piece] : [];
      const receivedAt = new Date(at.getTime() + dayMs);
      addStep(draft, receivedAt, `receipt.${batch}`, { do: "confirm_receipt", batch, merchant, missing });
    }
  }
}

function destinationOf(one: AdmittedPiece): Pick<Load, "outcome" | "receiver" | "receiverCode"> {
  const receiverCode = null;
  if (isToBeDestroyed(one)) return { outcome: "destroy", receiver: demoContractor.name, receiverCode };
  const { code, name } = one.sale.merchant;
  if (one.proposed !== "reship") return { outcome: "release", receiver: name, receiverCode: code };
  return { outcome: "reship", receiver: `${overseas.receiver} ${name}`, receiverCode };
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
      receiverCode: null,
      pieces,
      at: inWorkingHours(draft.random, isLast || isSecondLast ? today - 1 : day),
      stage: isLast ? "sealed" : isSecondLast ? "approved" : "executed",
    });
  }
}

function moveOutDay({ at }: BarredPiece): number {
  return Math.ceil((shanghaiDayNumber(at) + 1) / moveOutEvery) * moveOutEvery;
}

function planLoad(draft: Draft, { pieces, at, stage, ...load }: Load): void {
  const { batch, outcome } = load;
  const { random } = draft;
  const done = stages.indexOf(stage);
  const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const has = (wanted: Stage) => done >= stages.indexOf(wanted);
  const contractorCode = outcome === "destroy" ? demoContractor.code : null;
  const country = outcome === "reship" ? overseas.country : null;
  const opened = { do: "open_batch", ...load, contractorCode, country } as const;
  if (!addStep(draft, at, `open.${batch}`, opened)) return;
  if (!addStep(draft, after(4), `load.${batch}`, { do: "load", batch, pieces })) return;
  if (!has("sealed")) return;
  const { papers, ...later } = papersFor(outcome, random, after);
  const grossWeightGrams = outcome === "reship" ? 400 * pieces.length + 1_200 : null;
  const counted = { pieces: pieces.length, papers, grossWeightGrams };
  if (!addStep(draft, after(15), `seal.${batch}`, { do: "seal", batch, ...counted })) return;
  const [kind] = papersOfOutcome(outcome);
  if (kind) addStep(draft, after(20), `print.${batch}`, { do: "print", batch, kind });
  if (!has("approved")) return;
  if (outcome === "destroy" || outcome === "move_out") {
    if (
      !addStep(draft, after(40), `approve.${batch}`, {
        do: "approve",
        batch,
        customsApproval: later.customsApproval,
      })
    )
      return;
  }
  if (!has("cleared")) return;
  if (outcome === "move_out") {
    if (!addStep(draft, after(75), `clear.${batch}`, { do: "clear", batch })) return;
  }
  if (!has("executed")) return;
  const gateAt = outcome === "move_out" ? after(110).toISOString() : null;
  if (outcome === "destroy" && !planDestruction(draft, batch, pieces.length, after)) return;
  addStep(draft, after(240), `execute.${batch}`, { do: "execute", batch, gateAt, papers: later.lastPapers });
}

/** From the list to the residues, each step at its time; the numbers are drawn as they always were. */
function planDestruction(
  draft: Draft,
  batch: string,
  countedPieces: number,
  after: (minutes: number) => Date,
): boolean {
  const { random } = draft;
  const camera = `NVR-${random.digits(6)}`;
  const certificateNo = `XM${random.digits(8)}`;
  const destructionDeclarationNo = `2991${random.digits(14)}`;
  const weightGrams = 320 * countedPieces;
  const video = { camera, videoFrom: after(90).toISOString(), videoTo: after(110).toISOString() };
  const vehicle = {
    vehicleNo: "浙A7L392",
    gatePassNo: `P2991${certificateNo.slice(2)}`,
    gateAt: after(80).toISOString(),
    sealNo: `HZ${certificateNo.slice(2)}`,
  };
  const steps: [number, DemoStep][] = [
    [60, { name: "listed", countedPieces }],
    [65, { name: "confirmed" }],
    [80, { name: "left", ...vehicle, weightGrams }],
    [115, { name: "destroyed", ...video, weightGrams }],
    [180, { name: "declared", certificateNo, destructionDeclarationNo }],
    [200, { name: "residues" }],
  ];
  return steps.every(([minutes, step]) => {
    const act = { do: "destruction_step", batch, step } as const;
    return addStep(draft, after(minutes), `${step.name}.${batch}`, act);
  });
}
