import { type HoldKind, type ItemState, itemStates, type Outcome, supervisedStates } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Every lawful step of a piece: from which states, to which. `find` leads back to where it was lost. */
const transitions = {
  inspect: { from: ["received"], to: "inspected" },
  reopen_inspection: { from: ["inspected"], to: "received" },
  declare: { from: ["inspected"], to: "declared" },
  send_back: { from: ["declared"], to: "inspected" },
  return_refused: { from: ["declared"], to: "inspected" },
  take_out: { from: ["declared"], to: "inspected" },
  admit: { from: ["declared"], to: "admitted" },
  book: { from: ["admitted"], to: "booked" },
  stage: { from: ["booked"], to: "staged" },
  unstage: { from: ["staged"], to: "booked" },
  stage_move_out: { from: ["received", "inspected"], to: "staged" },
  unstage_move_out: { from: ["staged"], to: "received" },
  close: { from: ["staged"], to: "closed" },
  move_out: { from: ["staged"], to: "moved_out" },
  void: { from: ["received", "inspected"], to: "void" },
  detain: { from: supervisedStates, to: "detained" },
  report_missing: { from: supervisedStates, to: "missing" },
  find: { from: ["missing"], to: supervisedStates },
} as const satisfies Record<string, { from: readonly ItemState[]; to: ItemState | readonly ItemState[] }>;
export type ItemCommand = keyof typeof transitions;
export const itemCommands = Object.keys(transitions) as ItemCommand[];

/** What a rule may look at beside the state. */
export type ItemFacts = {
  state: ItemState;
  stateBeforeMissing: ItemState | null;
  hold: HoldKind | null;
  conforming: boolean;
  identified: boolean;
  inApplication: boolean;
  /** It was counted in an application once, whatever became of that. */
  wasDeclared: boolean;
  applicationAdmitted: boolean;
  officerDone: boolean;
  outcome: Outcome | null;
};

/** Commands a hold does not stop: a finding, and what brings the piece no nearer to where it may go. */
const allowedOnHold: readonly ItemCommand[] = [
  "inspect",
  "detain",
  "report_missing",
  "find",
  "send_back",
  "return_refused",
  "take_out",
  "unstage",
  "unstage_move_out",
];

export type Decision = { ok: true; to: ItemState } | Refusal;

/** Whether the state alone lets a command through; screens use it to explain a disabled button. */
export function can(command: ItemCommand, state: ItemState): boolean {
  return (transitions[command].from as readonly ItemState[]).includes(state);
}

/** Decides one step of a piece from its facts; pure, and the only place where steps are decided. */
export function decide(command: ItemCommand, facts: ItemFacts): Decision {
  if (!can(command, facts.state)) return refuse("item_state_forbids", { state: facts.state, command });
  if (facts.hold && !allowedOnHold.includes(command)) return refuse("item_on_hold", { hold: facts.hold });
  const objection = guards[command]?.(facts);
  if (objection) return objection;
  return { ok: true, to: targetOf(command, facts) };
}

const guards: Partial<Record<ItemCommand, (facts: ItemFacts) => Refusal | null>> = {
  inspect: (facts) => (facts.identified ? null : refuse("item_unidentified")),
  reopen_inspection: (facts) =>
    notInApplication(facts) ?? (facts.wasDeclared ? refuse("finding_was_declared") : null),
  void: (facts) => notInApplication(facts) ?? (facts.wasDeclared ? refuse("item_was_declared") : null),
  stage_move_out: notInApplication,
  declare: (facts) => (facts.conforming ? null : refuse("item_not_conforming")),
  admit: (facts) =>
    !facts.applicationAdmitted
      ? refuse("customs_not_admitted")
      : facts.officerDone
        ? null
        : refuse("officer_not_confirmed"),
  stage: (facts) =>
    facts.outcome === null
      ? refuse("outcome_not_settled")
      : facts.outcome === "move_out" || facts.outcome === "detained"
        ? refuse("outcome_differs", { outcome: facts.outcome })
        : null,
  unstage: (facts) =>
    facts.outcome === "move_out" ? refuse("outcome_differs", { outcome: "move_out" }) : null,
  unstage_move_out: isMoveOut,
  close: (facts) =>
    facts.outcome === null || facts.outcome === "move_out"
      ? refuse("outcome_differs", { outcome: facts.outcome ?? "none" })
      : null,
  move_out: isMoveOut,
};

function notInApplication(facts: ItemFacts): Refusal | null {
  return facts.inApplication ? refuse("item_in_application") : null;
}

function isMoveOut(facts: ItemFacts): Refusal | null {
  return facts.outcome === "move_out"
    ? null
    : refuse("outcome_differs", { outcome: facts.outcome ?? "none" });
}

function targetOf(command: ItemCommand, facts: ItemFacts): ItemState {
  const to = transitions[command].to;
  if (typeof to === "string") return to;
  if (!facts.stateBeforeMissing) throw new Error("a missing piece must know where it was lost");
  return facts.stateBeforeMissing;
}

/** Every pair of states that some command joins; the database refuses all others. */
export function transitionPairs(): { from: ItemState; to: ItemState }[] {
  const pairs = new Map<string, { from: ItemState; to: ItemState }>();
  for (const { from, to } of Object.values(transitions)) {
    for (const source of from) {
      for (const target of typeof to === "string" ? [to] : to) {
        pairs.set(`${source}>${target}`, { from: source, to: target });
      }
    }
  }
  return itemStates.flatMap((state) => [...pairs.values()].filter((pair) => pair.from === state));
}
