import { createHash } from "node:crypto";

/** 32 bytes that depend on nothing but the seed and the names given. */
export function seededBytes(seed: string, ...names: (string | number)[]): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([seed, ...names]))
    .digest();
}

/** A lower-case version-4 UUID, the same for the same seed and names. */
export function seededGuid(seed: string, ...names: (string | number)[]): string {
  const bytes = seededBytes(seed, ...names).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** One of the choices, the same for the same seed and names. */
export function seededPick<T>(choices: readonly [T, ...T[]], seed: string, ...names: string[]): T {
  const index = seededBytes(seed, ...names).readUInt32BE(0) % choices.length;
  return choices[index] ?? choices[0];
}
