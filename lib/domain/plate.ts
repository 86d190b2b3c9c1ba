/** A piece's own number as stored and printed: no groups, no spaces. */
export type Plate = `RW-${string}`;

type PlateRefusal = "form" | "check";

export type ParsedPlate = { ok: true; plate: Plate } | { ok: false; reason: PlateRefusal };

const CHECK_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BODY_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY_LENGTH = 8;
const SEQUENCE_END = 1n << 40n;
const PLATE_FORM = /^RW-([0-9A-HJKMNP-TV-Z]{8})([0-9A-Z])$/;

/**
 * The check character of ISO/IEC 7064, MOD 37,36. It finds every single wrong character and all
 * but about one in seven hundred exchanges of two neighbours.
 * @param body digits and capital letters only; anything else is a bug of the caller.
 */
export function mod3736(body: string): string {
  let carry = 36;
  for (const character of body) {
    const value = CHECK_ALPHABET.indexOf(character);
    if (value < 0) throw new Error("mod3736: the body holds a character outside 0-9 A-Z");
    carry = ((carry + value) % 36 || 36) * 2;
    carry %= 37;
  }
  return CHECK_ALPHABET.charAt((37 - carry) % 36);
}

/**
 * The plate of one number of the warehouse's sequence: eight characters in base 32 without I, L, O
 * and U, and the check character. Different numbers give different plates.
 * @param n 0 up to 2^40 - 1; anything else is a bug of the caller.
 */
export function plateFromSequence(n: bigint | number): Plate {
  let rest = BigInt(n);
  if (rest < 0n || rest >= SEQUENCE_END) throw new RangeError("plateFromSequence: outside 0 … 2^40 - 1");
  let body = "";
  for (let place = 0; place < BODY_LENGTH; place += 1) {
    body = BODY_ALPHABET.charAt(Number(rest % 32n)) + body;
    rest /= 32n;
  }
  return `RW-${body}${mod3736(body)}`;
}

/**
 * Reads a plate as scanned or typed: groups, spaces and small letters are fine. Refused with `form` when
 * it is not built like a plate, with `check` when it is but a character was misread.
 */
export function parsePlate(text: string): ParsedPlate {
  const compact = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const match = PLATE_FORM.exec(compact);
  const [, body, check] = match ?? [];
  if (!body || !check) return { ok: false, reason: "form" };
  if (mod3736(body) !== check) return { ok: false, reason: "check" };
  return { ok: true, plate: `RW-${body}${check}` };
}

/** The plate in groups for the eye: `RW-0KD7 F3QX 9`. Never store or compare this form. */
export function groupPlate(plate: string): string {
  return [plate.slice(0, 7), plate.slice(7, 11), plate.slice(11)].filter((group) => group !== "").join(" ");
}
