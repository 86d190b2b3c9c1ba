import lists from "./gs1-code-lists.json" with { type: "json" };

const countries = new Set(lists.countryLetters.split(" "));

/** Whether a bank account number names a country and its remainder modulo 97 is one (ISO 13616-1). */
export function isIban(text: string): boolean {
  if (!/^[0-9A-Z]{11,}$/.test(text) || !countries.has(text.slice(0, 2))) return false;
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n;
}
