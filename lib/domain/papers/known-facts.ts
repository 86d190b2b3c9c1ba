import type { FactName } from "#lib/domain/papers/fact-name";
import type { Cell } from "#lib/domain/papers/paper";

/** The facts of a head that are known, in their order; an instant as papers keep it. */
export function knownFacts(
  facts: readonly (readonly [FactName, Cell | Date])[],
): (readonly [FactName, Cell])[] {
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, cellOf(value)] as const]));
}

/** A value as a paper keeps it. */
export function cellOf(value: Cell | Date): Cell {
  return value instanceof Date ? { at: value.toISOString() } : value;
}
