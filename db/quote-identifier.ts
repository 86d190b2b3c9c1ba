/** A name as SQL takes it literally; the driver's own quoting splits at a dot, which a role's name may contain. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
