/** A key for a machine; it is made in the browser, so that it travels one way only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const text = btoa(String.fromCharCode(...bytes));
  return `gc_${text.replaceAll("+", "-").replaceAll("/", "_")}`;
}
