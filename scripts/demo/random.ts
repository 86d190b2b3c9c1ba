import { createHash } from "node:crypto";

export type Random = ReturnType<typeof seededRandom>;

/** A source of chance that gives the same for the same seed, everywhere and for ever. */
export function seededRandom(seed: string) {
  const bytes = createHash("sha256").update(seed).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => bytes.readInt32LE(at)) as [number, number, number, number];
  /** sfc32: at least 0, below 1. */
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    /** A whole number from least to most, both included. */
    int,
    isLucky: (chance: number) => next() < chance,
    pick: <T>(choices: readonly T[]): T => {
      const chosen = choices[int(0, choices.length - 1)];
      if (chosen === undefined) throw new Error("nothing to pick from");
      return chosen;
    },
    digits: (length: number) => Array.from({ length }, () => int(0, 9)).join(""),
  };
}
