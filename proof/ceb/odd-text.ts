import type { Random } from "../../scripts/demo/random.ts";

/** Characters that are lawful in a field and that something on the way might mishandle. */
const alphabets: readonly (readonly string[])[] = [
  [..."abcxyzABCXYZ0123456789-_/.,:;()[]{}#@!?+*=%$^~|\\`"],
  [..."&<>\"'"],
  [..."面霜奶粉洗护退货原因不合适包装破损第一二三四五"],
  // Beyond the basic plane: one code point, two UTF-16 units.
  [..."𠮷𠀀𪚥𫝆𬺰𰀀🎁👶🏽"],
  // Joined, combined, right to left, invisible.
  ["é", "\u0301", "\u200d", "\u200f", "ع", "ß", "İ", "\ufeff", "\ufffd", "\u2028", "\u3000", "\u00a0"],
  [" ", "\t", "\n", "\r", "\r\n"],
];
const whole = [
  "]]>",
  "<![CDATA[x]]>",
  "&amp;",
  "&#60;",
  "<!--",
  "<?xml?>",
  "</ceb:InvtRefund>",
  "null",
  "0",
  "%s",
];

/** A text of 1 to `most` code points, often exactly `most`, without blanks around it. */
export function oddText(random: Random, most: number): string {
  const length = random.isLucky(0.2) ? most : random.int(1, Math.min(most, 40));
  const alphabet = random.pick(alphabets);
  const characters: string[] = [];
  while (characters.length < length) {
    const drawn = random.isLucky(0.05)
      ? random.pick(whole)
      : random.pick(random.isLucky(0.5) ? alphabet : random.pick(alphabets));
    characters.push(...drawn);
  }
  return fill(characters.slice(0, length).join("").trim(), length);
}

/** Cutting blanks off must not make it shorter than asked. */
function fill(text: string, length: number): string {
  return text + "中".repeat(length - [...text].length);
}

/** Exactly so many code points, none of them blank. */
export function oddCode(random: Random, length: number): string {
  const characters = random.isLucky(0.9) ? [..."ABCXYZ0123456789"] : [..."A0&<>\"'𠮷面"];
  return Array.from({ length }, () => random.pick(characters)).join("");
}
