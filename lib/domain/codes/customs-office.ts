import offices from "./customs-offices.json" with { type: "json" };

export type CustomsOffice = { code: string; name: string; district: string };

const table: Readonly<Record<string, readonly string[]>> = offices;

/**
 * The office of a four-digit code, or null when the table does not have it. The table is older than
 * the offices: a code that is missing is never refused, it is an office without a name.
 */
export function findCustomsOffice(code: string): CustomsOffice | null {
  const row = Object.hasOwn(table, code) ? table[code] : undefined;
  return row ? { code, name: row[0] ?? "", district: row[1] ?? "" } : null;
}

/** Every office of the table. */
export function listCustomsOffices(): CustomsOffice[] {
  return Object.keys(table).flatMap((code) => findCustomsOffice(code) ?? []);
}
