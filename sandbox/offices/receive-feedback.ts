import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import type { Core } from "../core.ts";
import type { FeedbackAttempt } from "../events.ts";
import { type Answer, json, problem, type Request, type Silence } from "../http.ts";
import { type AnswerKind, isAmong, type OfficeScenario, officeScenario } from "../scenario.ts";
import { answerFor, silenceOf, takesIn } from "../trouble.ts";
import { planAcknowledgements } from "./acknowledgements.ts";
import { keysOf } from "./keys.ts";
import { MessageId, readFeedback } from "./read-feedback.ts";

const KEPT_HEADERS = /^(webhook-|content-|user-agent$)/;

/** Which of the office's keys the message is signed with, counted from one. */
function keysThatSigned(core: Core, office: string, request: Request): number[] {
  return keysOf(core.config, core.state, office).flatMap((key, index) => {
    try {
      new Webhook(key).verify(request.body, request.headers, { jsonParse: false });
      return [index + 1];
    } catch {
      return [];
    }
  });
}

type Came = Omit<FeedbackAttempt, "answered">;

function readAttempt(core: Core, office: string, request: Request): Came {
  const keys = keysThatSigned(core, office, request);
  const header = MessageId.safeParse(request.headers["webhook-id"]);
  const id = header.success ? header.data : null;
  const read = readFeedback(request.headers["content-type"] ?? "", request.body, office, id);
  const isSigned = keys.length > 0;
  return {
    office,
    id,
    phase: read.phase,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => KEPT_HEADERS.test(name))),
    body: request.body.toString("utf8"),
    bodySha256: createHash("sha256").update(request.body).digest("hex"),
    signature: isSigned ? "valid" : "invalid",
    keys,
    problem: isSigned ? read.problem : "signature_invalid",
  };
}

function statusFor(came: Came, answer: AnswerKind): number {
  if (!takesIn(answer)) return 503;
  if (came.signature === "invalid") return 401;
  if (came.problem) return 400;
  return answer === "nonsense" ? 200 : 202;
}

function acknowledge(core: Core, came: Came, scenario: OfficeScenario, now: Date) {
  const { config, state } = core;
  const id = came.id ?? "";
  const row = state.register.get(id);
  const delayMs = scenario.delayMs ?? config.delayMs;
  const isMeant = isAmong(scenario.share, config.seed, "share", came.office, id);
  return planAcknowledgements(
    { ...came, id, receivedAt: now.toISOString() },
    {
      how: isMeant ? scenario.acknowledge : "accept",
      reason: scenario.reason,
      seed: config.seed,
      delayMs,
      dueAt: now.getTime() + delayMs,
      count: row?.acknowledgements.length ?? 0,
    },
  );
}

function recordAttempt(core: Core, attempt: FeedbackAttempt, scenario: OfficeScenario): void {
  const now = new Date();
  const taken = attempt.id === null ? 0 : (core.state.register.get(attempt.id)?.taken ?? 0);
  const isFirst = attempt.id !== null && attempt.answered < 300 && taken === 0;
  const deliveries = isFirst ? acknowledge(core, attempt, scenario, now) : [];
  core.record({ type: "feedback", at: now.toISOString(), ...attempt, deliveries });
}

/**
 * POST /offices/CODE/feedback: every attempt is recorded, a message that was taken is acknowledged once, whether the
 * sender learns that it was taken or not.
 */
export async function receiveFeedback(core: Core, request: Request): Promise<Answer | Silence> {
  const office = request.params.office ?? "";
  if (!/^\d{4}$/.test(office)) return problem(404, "office_unknown");
  const scenario = officeScenario(core.state.scenario, office);
  const came = readAttempt(core, office, request);
  const attempts = core.state.register.get(came.id ?? "")?.attempts ?? 0;
  const answer = answerFor(scenario, core.config.seed, office, came.id ?? "", attempts + 1);
  const answered = statusFor(came, answer);
  if (answer === "slow") await pause(scenario.slowMs);
  recordAttempt(core, { ...came, answered }, scenario);
  const silence = silenceOf(answer);
  if (silence) return silence;
  if (answered === 503) return problem(503, "office_down");
  if (came.problem) {
    const code = came.signature === "invalid" ? "signature_invalid" : "message_invalid";
    return problem(answered, code, came.problem);
  }
  if (answered === 200) return { status: 200, type: "text/html", body: "<html><body>It works!" };
  return json(202, { id: came.id });
}
