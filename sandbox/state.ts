import type { CustomsDocument, Delivery, Misread, SandboxEvent } from "./events.ts";
import type { Place } from "./journal.ts";
import { type Scenario, USUAL } from "./scenario.ts";

export type DeliveryView = {
  id: string;
  what: string;
  dueAt: string;
  outcome: string | null;
  done: boolean;
  doneAt: string | null;
  withdrawn: boolean;
};

export type DocumentRow = { document: CustomsDocument; receipts: DeliveryView[] };

export type MisreadRow = Misread & { at: string; receipts: DeliveryView[] };

export type RegisterRow = {
  id: string;
  office: string;
  phase: string | null;
  bodySha256: string;
  firstAt: string;
  lastAt: string;
  attempts: number;
  taken: number;
  bodiesIdentical: boolean;
  signaturesValid: boolean;
  /** How many attempts were signed with each key of the office. */
  byKey: Record<number, number>;
  acknowledgements: DeliveryView[];
  place: Place;
};

export type State = {
  documents: Map<string, DocumentRow>;
  misread: Map<string, MisreadRow>;
  register: Map<string, RegisterRow>;
  pending: Map<string, Delivery>;
  /** How often each message was brought to customs while some were to go wrong. */
  knocks: Map<string, number>;
  keys: Map<string, string[]>;
  scenario: Scenario;
};

export function emptyState(): State {
  return {
    documents: new Map(),
    misread: new Map(),
    register: new Map(),
    pending: new Map(),
    knocks: new Map(),
    keys: new Map(),
    scenario: USUAL,
  };
}

function views(state: State, kind: Delivery["kind"], lane: string): DeliveryView[] {
  const views =
    kind === "receipt"
      ? (state.documents.get(lane) ?? state.misread.get(lane))?.receipts
      : state.register.get(lane)?.acknowledgements;
  return views ?? [];
}

function plan(state: State, deliveries: Delivery[]): void {
  for (const delivery of deliveries) {
    state.pending.set(delivery.id, delivery);
    views(state, delivery.kind, delivery.lane).push({
      id: delivery.id,
      what: delivery.kind === "receipt" ? delivery.status : delivery.result,
      dueAt: new Date(delivery.dueAt).toISOString(),
      outcome: null,
      done: false,
      doneAt: null,
      withdrawn: false,
    });
  }
}

function registerAttempt(state: State, event: SandboxEvent & { type: "feedback" }, place: Place): void {
  if (event.id === null) return;
  const row = state.register.get(event.id) ?? {
    id: event.id,
    office: event.office,
    phase: event.phase,
    bodySha256: event.bodySha256,
    firstAt: event.at,
    lastAt: event.at,
    attempts: 0,
    taken: 0,
    bodiesIdentical: true,
    signaturesValid: true,
    byKey: {},
    acknowledgements: [],
    place,
  };
  row.lastAt = event.at;
  row.attempts += 1;
  if (event.answered < 300) row.taken += 1;
  if (event.bodySha256 !== row.bodySha256 || event.office !== row.office) row.bodiesIdentical = false;
  if (event.signature === "invalid") row.signaturesValid = false;
  for (const key of event.keys ?? []) row.byKey[key] = (row.byKey[key] ?? 0) + 1;
  state.register.set(row.id, row);
}

function finish(state: State, event: SandboxEvent & { type: "attempt" }): void {
  const view = views(state, event.kind, event.lane).find((candidate) => candidate.id === event.id);
  if (view) {
    view.outcome = event.outcome;
    view.done = event.done;
    view.doneAt = event.done ? event.at : null;
  }
  if (event.done) state.pending.delete(event.id);
}

function withdraw(state: State, id: string): void {
  const lane = state.pending.get(id)?.lane;
  state.pending.delete(id);
  const view = views(state, "receipt", lane ?? "").find((candidate) => candidate.id === id);
  if (view) view.withdrawn = true;
}

/** Moves the state on by one line of the log; the same lines always lead to the same state. */
export function applyEvent(state: State, event: SandboxEvent, place: Place): void {
  if (event.type === "document") {
    state.documents.set(event.document.copNo, { document: event.document, receipts: [] });
    for (const id of event.withdrawn ?? []) withdraw(state, id);
  }
  if (event.type === "misread") {
    const { id, problem, sha256, at } = event;
    state.misread.set(id, { id, problem, sha256, at, receipts: [] });
  }
  if (event.type === "feedback") registerAttempt(state, event, place);
  if (event.type === "review") withdraw(state, event.withdrawn);
  if (event.type === "attempt") finish(state, event);
  if (event.type === "knock") state.knocks.set(event.sha256, (state.knocks.get(event.sha256) ?? 0) + 1);
  if (event.type === "keys") state.keys.set(event.office, event.secrets);
  if (event.type === "scenario") state.scenario = event.scenario;
  if ("deliveries" in event) plan(state, event.deliveries);
}
