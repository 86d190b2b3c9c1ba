import units from "./units.json" with { type: "json" };

const names: Readonly<Record<string, string>> = units;

/** The Chinese name of a unit of measure by its customs code, or null when the table does not have it. */
export function unitName(code: string): string | null {
  return Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}

/**
 * Whether one physical piece is one of that unit, so that a scan counts it without asking: pieces and
 * the vessels goods are sold in. Measures (千克, 毫升, 米) and multiples (打, 百个, 千盒) are not.
 */
export function isCountableUnit(code: string): boolean {
  return countable.has(code);
}

const countable: ReadonlySet<string> = new Set(
  (
    "001 002 003 004 005 006 007 008 009 010 011 012 013 014 015 016 017 018 019 020 021 022 023 025 026 027 " +
    "028 031 034 037 039 048 120 122 123 125 128 131 132 134 136 139 140 141 142 163"
  ).split(" "),
);
