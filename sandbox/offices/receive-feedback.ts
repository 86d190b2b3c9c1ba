import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { officeKey } from "../config.ts";
import type { Core } from "../core.ts";
import type { FeedbackAttempt } from "../events.ts";
import { type Answer, json, jsonOf, problem, type Request } from "../http.ts";
import { type OfficeScenario, officeScenario } from "../scenario.ts";
import { planAcknowledgements } from "./acknowledgements.ts";

const PHASES = ["arrived", "admitted", "outcome", "completed"] as const;

const MessageId = z.string().regex(/^[\x21-\x7e]{1,200}$/);

const Message = z.looseObject({
  formatVersion: z.union([z.string().min(1), z.number().int()]),
  id: MessageId,
  office: z.string(),
  phase: z.enum(PHASES),
});

const KEPT_HEADERS = /^(webhook-|content-|user-agent$)/;

function isSigned(core: Core, office: string, request: Request): boolean {
  try {
    new Webhook(officeKey(core.config.root, office)).verify(request.body, request.headers, {
      jsonParse: false,
    });
    return true;
  } catch {
    return false;
  }
}

function problemOf(signed: boolean, office: string, id: string | null, value: unknown): string | null {
  if (!signed) return "signature_invalid";
  const message = Message.safeParse(value);
  if (!message.success) return `message_invalid: ${message.error.issues[0]?.path.join(".") || "body"}`;
  if (message.data.id !== id) return "message_invalid: id differs from webhook-id";
  if (message.data.office !== office) return "message_invalid: office differs from the address";
  return null;
}

function phaseOf(value: unknown): string | null {
  const phase = z.looseObject({ phase: z.enum(PHASES) }).safeParse(value);
  return phase.success ? phase.data.phase : null;
}

function readAttempt(core: Core, office: string, request: Request): Omit<FeedbackAttempt, "answered"> {
  const value = jsonOf(request.body);
  const signed = isSigned(core, office, request);
  const header = MessageId.safeParse(request.headers["webhook-id"]);
  const id = header.success ? header.data : null;
  return {
    office,
    id,
    phase: phaseOf(value),
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => KEPT_HEADERS.test(name))),
    body: request.body.toString("utf8"),
    bodySha256: createHash("sha256").update(request.body).digest("hex"),
    signature: signed ? "valid" : "invalid",
    problem: problemOf(signed, office, id, value),
  };
}

function statusFor(attempt: Omit<FeedbackAttempt, "answered">, scenario: OfficeScenario): number {
  if (scenario.answer === "down") return 503;
  if (attempt.signature === "invalid") return 401;
  if (attempt.problem) return 400;
  return scenario.answer === "nonsense" ? 200 : 202;
}

function recordAttempt(core: Core, attempt: FeedbackAttempt, scenario: OfficeScenario): void {
  const now = new Date();
  const row = attempt.id === null ? undefined : core.state.register.get(attempt.id);
  const isFirst = attempt.id !== null && attempt.answered < 300 && (row?.taken ?? 0) === 0;
  const dueAt = now.getTime() + (scenario.delayMs ?? core.config.delayMs);
  const deliveries = isFirst
    ? planAcknowledgements(
        { ...attempt, id: attempt.id ?? "", receivedAt: now.toISOString() },
        scenario.acknowledge,
        scenario.reason,
        dueAt,
        row?.acknowledgements.length ?? 0,
      )
    : [];
  core.record({ type: "feedback", at: now.toISOString(), ...attempt, deliveries });
}

/** POST /offices/CODE/feedback: every attempt is recorded, a message that was taken is acknowledged once. */
export async function receiveFeedback(core: Core, request: Request): Promise<Answer> {
  const office = request.params.office ?? "";
  if (!/^\d{4}$/.test(office)) return problem(404, "office_unknown");
  const scenario = officeScenario(core.state.scenario, office);
  const attempt = readAttempt(core, office, request);
  const answered = statusFor(attempt, scenario);
  if (scenario.answer === "slow") await pause(scenario.slowMs);
  recordAttempt(core, { ...attempt, answered }, scenario);
  if (answered === 503) return problem(503, "office_down");
  if (attempt.problem)
    return problem(
      answered,
      attempt.signature === "invalid" ? "signature_invalid" : "message_invalid",
      attempt.problem,
    );
  if (answered === 200) return { status: 200, type: "text/html", body: "<html><body>It works!" };
  return json(202, { id: attempt.id });
}
