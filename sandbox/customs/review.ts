import { z } from "zod";
import type { Core } from "../core.ts";
import { type Answer, json, jsonOf, problem, type Request } from "../http.ts";
import type { DocumentRow } from "../state.ts";
import { planDecision } from "./flows.ts";

const Decision = z.strictObject({ decision: z.enum(["admit", "refuse"]) });

/** POST /customs/reviews/COPNO: a reviewer decides before the platform admits by itself. */
export function decideReview(core: Core, request: Request): Answer {
  return decide(core, request.params.copNo ?? "", jsonOf(request.body));
}

/** What would admit a document by itself once its review has lasted long enough; none where it is in no review. */
export function waitingReview(core: Core, { receipts }: DocumentRow) {
  return receipts
    .map(({ id }) => core.state.pending.get(id))
    .find((delivery) => delivery?.kind === "receipt" && delivery.awaitsReview);
}

/** Decides the review of a document, or says why that cannot be. */
export function decide(core: Core, copNo: string, asked: unknown): Answer {
  const row = core.state.documents.get(copNo);
  if (!row) return problem(404, "document_unknown");
  const parsed = Decision.safeParse(asked);
  if (!parsed.success) return problem(400, "decision_invalid", '{"decision":"admit"|"refuse"}');
  const waiting = waitingReview(core, row);
  if (!waiting || !core.dispatcher.withdraw(waiting)) return problem(409, "not_in_review");
  const others = row.receipts.filter(({ id, withdrawn }) => id !== waiting.id && !withdrawn);
  const latest = Math.max(Date.now(), ...others.map(({ dueAt }) => Date.parse(dueAt) + 1));
  const { decision } = parsed.data;
  const deliveries = planDecision(core.config.seed, row.document, decision, latest, row.receipts.length);
  const at = new Date().toISOString();
  core.record({ type: "review", at, copNo, decision, withdrawn: waiting.id, deliveries });
  return json(202, { copNo, decision });
}
