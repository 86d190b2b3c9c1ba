import { z } from "zod";
import { seededBytes } from "./seeded.ts";

/** What customs' platform does with an application after it took it. */
export const FLOWS = [
  "admit",
  "conclude",
  "refuse",
  "review",
  "repeat",
  "reorder",
  "nonsense",
  "fail",
  "exception",
  "forged",
  "contradictory",
] as const;
export type Flow = (typeof FLOWS)[number];

/** How a receiver answers on HTTP. */
export const ANSWERS = ["ok", "down", "slow", "timeout", "cut", "lost", "nonsense"] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** What an office does about a message it took. */
export const ACKNOWLEDGE = [
  "accept",
  "reject",
  "none",
  "repeat",
  "late",
  "contradictory",
  "forged",
  "wrong_signature",
  "wrong_hash",
  "foreign",
  "unknown",
  "mixed",
] as const;
export type Acknowledge = (typeof ACKNOWLEDGE)[number];

const percent = z.number().int().min(0).max(100);
const common = {
  answer: z.enum(ANSWERS).default("ok"),
  /** Of a hundred attempts, how many go wrong on their way, by whatever trouble. */
  errors: percent.default(0),
  /** Of a hundred documents or messages, how many the scenario is for; the others are as usual. */
  share: percent.default(100),
  reason: z.string().min(1).max(200).optional(),
  slowMs: z.number().int().min(0).max(60_000).default(3000),
  delayMs: z.number().int().min(0).max(600_000).optional(),
};

export const CustomsScenario = z.strictObject({ flow: z.enum(FLOWS).default("admit"), ...common });
export type CustomsScenario = z.infer<typeof CustomsScenario>;

export const OfficeScenario = z.strictObject({
  acknowledge: z.enum(ACKNOWLEDGE).default("accept"),
  ...common,
});
export type OfficeScenario = z.infer<typeof OfficeScenario>;

/** The body of PUT /scenario: what is left out is as usual. */
export const Scenario = z.strictObject({
  customs: CustomsScenario.prefault({}),
  offices: z.record(z.union([z.literal("*"), z.string().regex(/^\d{4}$/)]), OfficeScenario).default({}),
});
export type Scenario = z.infer<typeof Scenario>;

export const USUAL: Scenario = Scenario.parse({});
const USUAL_OFFICE: OfficeScenario = OfficeScenario.parse({});

/** An office's own scenario, else the one for all offices, else the usual one. */
export function officeScenario(scenario: Scenario, office: string): OfficeScenario {
  return scenario.offices[office] ?? scenario.offices["*"] ?? USUAL_OFFICE;
}

/** Whether something falls under that many of a hundred; the same for the same seed and names. */
export function isAmong(percentage: number, seed: string, ...names: (string | number)[]): boolean {
  return seededBytes(seed, ...names).readUInt32BE(0) % 100 < percentage;
}

/** What one document asks for by itself. */
export type Directives = { flow?: Flow; reason?: string; delayMs?: number };

/**
 * What a document's note asks for, each word after its prefix: `sandbox:refuse sandbox:reason=quantity`; or a header,
 * where there is none: `review delay=5000`.
 */
export function directives(text: string, prefix: "sandbox:" | ""): Directives {
  const found: Directives = {};
  const words = new RegExp(`(?<![\\w:=])${prefix}([a-z]+)(?:=([^\\s；;，,]{1,200}))?`, "g");
  for (const [, word, value] of text.matchAll(words)) {
    const flow = FLOWS.find((known) => known === word);
    if (flow) found.flow = flow;
    if (word === "reason" && value) found.reason = value;
    if (word === "delay" && value && /^\d+$/.test(value)) found.delayMs = Math.min(Number(value), 600_000);
  }
  return found;
}
