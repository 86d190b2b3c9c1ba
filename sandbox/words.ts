import type { z } from "zod";
import { ACKNOWLEDGE, ANSWERS, CustomsScenario, FLOWS, OfficeScenario, Scenario } from "./scenario.ts";

type Wish = Record<string, string | number>;
/** Customs, an office by its code, or `*` for every office. */
type Target = { name: string; wish: Wish };

const NUMBERS: Readonly<Record<string, string>> = {
  errors: "errors",
  share: "share",
  delay: "delayMs",
  slow: "slowMs",
};
const TEXTS: readonly string[] = ["flow", "answer", "acknowledge", "reason"];

function assign(target: Target, word: string): void {
  const [name = "", ...rest] = word.split("=");
  const value = rest.join("=");
  const number = NUMBERS[name];
  const isCustoms = target.name === "customs";
  if (number && /^\d+$/.test(value)) target.wish[number] = Number(value);
  else if (TEXTS.includes(name) && value) target.wish[name] = value;
  else if (isCustoms && contains(FLOWS, word)) target.wish.flow = word;
  else if (!isCustoms && contains(ACKNOWLEDGE, word)) target.wish.acknowledge = word;
  else if (contains(ANSWERS, word)) target.wish.answer = word;
  else throw new Error(`${word} means nothing to ${isCustoms ? "customs" : "an office"}.`);
}

function contains(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

function targetsOf(words: readonly string[]): Target[] {
  const targets: Target[] = [];
  let awaitsCode = false;
  for (const word of words) {
    const current = targets.at(-1);
    if (awaitsCode) targets.push({ name: word, wish: {} });
    else if (word === "customs") targets.push({ name: "customs", wish: {} });
    else if (word === "offices") targets.push({ name: "*", wish: {} });
    else if (word !== "office" && !current) {
      throw new Error(`Begin with customs, offices, or office and its code; not with ${word}.`);
    } else if (word !== "office" && current) assign(current, word);
    awaitsCode = word === "office";
  }
  if (awaitsCode) throw new Error("Which office? Name its code of four digits.");
  return targets;
}

/**
 * The scenario that a few words ask for, as `customs refuse reason=quantity office 3105 down offices errors=30`; who is
 * not named keeps what the scenario says. Throws one sentence about the word that cannot be understood.
 */
export function scenarioFromWords(before: Scenario, words: readonly string[]): Scenario {
  const asked: { customs: unknown; offices: Record<string, unknown> } = {
    customs: before.customs,
    offices: { ...before.offices },
  };
  for (const { name, wish } of targetsOf(words)) {
    if (name === "customs") asked.customs = check(CustomsScenario, wish);
    else asked.offices[name] = check(OfficeScenario, wish);
  }
  return check(Scenario, asked);
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join(".")}: ${issue?.message}.`);
}
