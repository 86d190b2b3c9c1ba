/**
 * The customs office that cleared a list: the first four digits of its number (4 office, 4 year,
 * `I` or `E`, 9 serial).
 */
export function originatingOffice(invtNo: string): string {
  return invtNo.slice(0, 4);
}
