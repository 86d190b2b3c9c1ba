import type { Gs1Element, Gs1Fault } from "#lib/domain/gs1/gs1-fault";
import { gs1Field } from "#lib/domain/gs1/gs1-field";

const fits = (pattern: string, ai: string) =>
  ai.length === pattern.length && ai.startsWith(pattern.replace(/n+$/, ""));

/**
 * The first pair of elements that may not stand together, or one that comes twice with different values; null
 * when there is none (GS1 General Specifications 4.13).
 */
export function pairFault(elements: readonly Gs1Element[]): Gs1Fault | null {
  for (const one of elements) {
    for (const other of elements) {
      if (one.ai === other.ai && one.value !== other.value) {
        return { code: "repeated_differently", ai: one.ai };
      }
      const excluded = gs1Field(one.ai)?.excludes.some((pattern) => fits(pattern, other.ai));
      if (excluded && one.ai !== other.ai) return { code: "not_together", ai: one.ai, text: other.ai };
    }
  }
  return null;
}

export type Gs1Need = { ai: string; anyOf: readonly string[] };

/**
 * What an element wants beside it and this message does not have. Another code on the same goods may carry it,
 * so that it is no fault of the message.
 */
export function unmetNeeds(elements: readonly Gs1Element[]): Gs1Need[] {
  const isHere = (pattern: string) => elements.some(({ ai }) => fits(pattern, ai));
  return [...new Set(elements.map(({ ai }) => ai))].flatMap((ai) =>
    (gs1Field(ai)?.needs ?? [])
      .filter((list) => !list.some((together) => together.every(isHere)))
      .map((list) => ({ ai, anyOf: list.map((together) => together.join("+")) })),
  );
}
