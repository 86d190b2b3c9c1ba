import countries from "./countries.json" with { type: "json" };

const names: Readonly<Record<string, readonly string[]>> = countries;

/** Every country and region outside the customs territory, by customs' code in its order. */
export const overseasCountries: readonly string[] = Object.keys(names).toSorted();

/** Whether goods leave the customs territory when they go there; a code the table does not have is none. */
export function isOverseas(code: string): boolean {
  return Object.hasOwn(names, code);
}

/** A country by its code and both its names, as papers and refusals call it in any language. */
export function countryLabel(code: string): string {
  return [code, ...(Object.hasOwn(names, code) ? (names[code] ?? []) : [])].join(" ");
}
