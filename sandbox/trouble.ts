import type { Silence } from "./http.ts";
import type { AnswerKind, CustomsScenario, OfficeScenario } from "./scenario.ts";
import { isAmong } from "./scenario.ts";
import { seededPick } from "./seeded.ts";

/** What goes wrong with one of the attempts that the scenario's percentage is about; a time-out is the rarest. */
const TROUBLES = [
  "down",
  "lost",
  "cut",
  "down",
  "nonsense",
  "lost",
  "cut",
  "timeout",
] as const satisfies AnswerKind[];

/** How one attempt is answered: as told, or by trouble where the percentage hits it. */
export function answerFor(
  scenario: CustomsScenario | OfficeScenario,
  seed: string,
  receiver: string,
  message: string,
  attempt: number,
): AnswerKind {
  const names = [receiver, message, attempt] as const;
  if (scenario.answer !== "ok" || !isAmong(scenario.errors, seed, "errors", ...names)) return scenario.answer;
  return seededPick(TROUBLES, seed, "trouble", ...names.map(String));
}

/** Whether the receiver keeps what came although the sender will not learn of it. */
export function takesIn(answer: AnswerKind): boolean {
  return answer !== "down" && answer !== "cut" && answer !== "timeout";
}

/** What the sender hears instead of an answer; null when there is one. */
export function silenceOf(answer: AnswerKind): Silence | null {
  if (answer === "timeout") return "hold";
  return answer === "cut" || answer === "lost" ? "cut" : null;
}
