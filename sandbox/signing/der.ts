/** One value of ASN.1's distinguished encoding: tag, length, content. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

export const sequence = (...content: readonly Buffer[]) => der(0x30, ...content);
export const set = (...content: readonly Buffer[]) => der(0x31, ...content);
export const integer = (bytes: Buffer) => der(0x02, bytes);
export const utf8 = (text: string) => der(0x0c, Buffer.from(text));
export const nothing = () => der(0x05);
export const bits = (bytes: Buffer) => der(0x03, Buffer.from([0]), bytes);

/** An instant of the years 1950 to 2049: `YYMMDDhhmmssZ`. */
export function utcTime(at: Date): Buffer {
  const digits = at.toISOString().replace(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

/** An object identifier in dots; every part above the second is written in sevens of bits. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(sevens)]));
}

function sevens(value: number): number[] {
  const low = value & 0x7f;
  const high = Math.floor(value / 128);
  return high === 0 ? [low] : [...sevens(high).map((byte) => byte | 0x80), low];
}

function lengthOf(length: number): Buffer {
  if (length < 128) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}
