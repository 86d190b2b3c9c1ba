import { expect, test } from "vitest";
import { mod3736 } from "#lib/domain/plate";
import { parseTrackCode } from "#lib/domain/track-code";

const body = "7K2M9QXR4TVW0ABC";
const code = body + mod3736(body);

test.each([
  ["as printed", code, code],
  [
    "in groups and small letters",
    `${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`,
    code,
  ],
  ["in full width", code.replace("7", "７"), code],
  ["a character misread", code.replace("9", "8"), null],
  ["two neighbours exchanged", code.replace("QX", "XQ"), null],
  ["another check character", body + (code.endsWith("0") ? "1" : "0"), null],
  ["too short", code.slice(1), null],
  ["too long", `${code}0`, null],
  ["a letter that no code has", code.replace("A", "U"), null],
  ["nothing", "", null],
  ["a return number", "RT202611210001", null],
])("%s", (_, text, read) => {
  expect(parseTrackCode(text)).toBe(read);
});
