import { z } from "zod";

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
] as const;
export type Flow = (typeof FLOWS)[number];

/** How a receiver answers on HTTP. */
export const ANSWERS = ["ok", "down", "slow", "nonsense"] as const;

/** What an office does about a message it took. */
export const ACKNOWLEDGE = [
  "accept",
  "reject",
  "none",
  "repeat",
  "contradictory",
  "wrong_signature",
  "wrong_hash",
  "foreign",
  "unknown",
] as const;
export type Acknowledge = (typeof ACKNOWLEDGE)[number];

const delay = z.number().int().min(0).max(600_000);
const slow = z.number().int().min(0).max(60_000).default(3000);

const CustomsScenario = z.strictObject({
  flow: z.enum(FLOWS).default("admit"),
  answer: z.enum(ANSWERS).default("ok"),
  slowMs: slow,
  delayMs: delay.optional(),
});

const OfficeScenario = z.strictObject({
  answer: z.enum(ANSWERS).default("ok"),
  acknowledge: z.enum(ACKNOWLEDGE).default("accept"),
  reason: z.string().min(1).max(200).optional(),
  slowMs: slow,
  delayMs: delay.optional(),
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

/** What a document's note asks for: `sandbox:refuse`, `sandbox:review sandbox:delay=5000`. */
export function noteDirectives(note: string): { flow?: Flow; delayMs?: number } {
  const found: { flow?: Flow; delayMs?: number } = {};
  for (const [, word, number] of note.matchAll(/sandbox:([a-z]+)(?:=(\d{1,6}))?/g)) {
    const flow = FLOWS.find((known) => known === word);
    if (flow) found.flow = flow;
    if (word === "delay" && number) found.delayMs = Math.min(Number(number), 600_000);
  }
  return found;
}
